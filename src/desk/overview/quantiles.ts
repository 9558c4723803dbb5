import type { Quantiles } from "../api/overview.ts";

/**
 * Median and ninth decile by the nearest-rank method: the smallest value that at least that share does not exceed
 * (R. J. Hyndman and Y. Fan, "Sample Quantiles in Statistical Packages", 1996, definition 1). Always a value that was
 * measured; null without any.
 */
export function quantilesOf(values: readonly number[]): Quantiles | null {
  const sorted = Float64Array.from(values).sort();
  const p50 = sorted[Math.ceil(sorted.length * 0.5) - 1];
  const p90 = sorted[Math.ceil(sorted.length * 0.9) - 1];
  return p50 === undefined || p90 === undefined ? null : { p50, p90 };
}
