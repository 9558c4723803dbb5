import type { RiskPoint } from "../../src/retrieval/confidence/measures/risk-coverage.ts";

/**
 * Area under the risk-coverage curve, 0 to 1, lower is better: the mean risk over all numbers of questions answered. Tied
 * questions are answered together: each of them has the risk of their threshold. NaN of nothing.
 */
export function aurc(curve: readonly RiskPoint[]): number {
  if (curve.length === 0) return Number.NaN;
  let covered = 0;
  let area = 0;
  for (const { coverage, risk } of curve) {
    area += (coverage - covered) * risk;
    covered = coverage;
  }
  return area;
}
