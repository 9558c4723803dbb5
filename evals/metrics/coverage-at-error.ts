import type { RiskPoint } from "../../src/retrieval/confidence/measures/risk-coverage.ts";

/**
 * Largest share of questions answered such that the share of wrong ones among them stays at most `error` (0 to 1), with the
 * best threshold in hindsight; 0 when no threshold keeps it. NaN of nothing.
 */
export function coverageAtError(curve: readonly RiskPoint[], error: number): number {
  if (curve.length === 0) return Number.NaN;
  return curve.reduce((best, { coverage, risk }) => (risk <= error ? coverage : best), 0);
}
