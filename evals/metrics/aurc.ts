import { riskCoverage } from "./risk-coverage.ts";
import type { Scored } from "./scored.ts";

/**
 * Area under the risk-coverage curve, 0 to 1, lower is better: the mean risk over all numbers of questions answered. Tied
 * questions are answered together: each of them has the risk of their threshold. NaN of nothing.
 */
export function aurc(scored: readonly Scored[]): number {
  if (scored.length === 0) return Number.NaN;
  let covered = 0;
  let area = 0;
  for (const { coverage, risk } of riskCoverage(scored)) {
    area += (coverage - covered) * risk;
    covered = coverage;
  }
  return area;
}
