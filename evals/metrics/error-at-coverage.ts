import type { RiskPoint } from "../../src/retrieval/confidence/measures/risk-coverage.ts";

/**
 * Share of wrong ones when at least `coverage` (above 0, to 1) of the questions are answered, surest first, at the highest
 * threshold that answers so many. NaN of nothing.
 */
export function errorAtCoverage(curve: readonly RiskPoint[], coverage: number): number {
  // Shares of whole numbers: 3/10 asked as .3 must not miss by a rounding.
  return curve.find((point) => point.coverage >= coverage - 1e-9)?.risk ?? Number.NaN;
}
