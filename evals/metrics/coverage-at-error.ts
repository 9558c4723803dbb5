import { riskCoverage } from "./risk-coverage.ts";
import type { Scored } from "./scored.ts";

/**
 * Largest share of questions answered such that the share of wrong ones among them stays at most `error` (0 to 1), with the
 * best threshold in hindsight; 0 when no threshold keeps it. NaN of nothing.
 */
export function coverageAtError(scored: readonly Scored[], error: number): number {
  if (scored.length === 0) return Number.NaN;
  return riskCoverage(scored).reduce((best, { coverage, risk }) => (risk <= error ? coverage : best), 0);
}
