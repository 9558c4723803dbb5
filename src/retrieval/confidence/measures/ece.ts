import { reliability } from "./reliability.ts";
import type { Scored } from "./scored.ts";

/**
 * Expected calibration error: mean gap between announced and observed over ten bins of equal width, each weighing its share
 * of the questions (Naeini and others, 2015). 0 is perfect. NaN of nothing.
 */
export function ece(scored: readonly Scored[]): number {
  if (scored.length === 0) return Number.NaN;
  return reliability(scored)
    .filter(({ count }) => count > 0)
    .reduce(
      (sum, { count, announced, observed }) => sum + (count / scored.length) * Math.abs(announced - observed),
      0,
    );
}
