import type { Scored } from "../../src/retrieval/confidence/measures/scored.ts";

/** Mean square of the gap between probability and event: 0 is perfect, .25 is a constant .5. NaN of nothing. */
export function brier(scored: readonly Scored[]): number {
  const sum = scored.reduce((total, { score, positive }) => total + (score - (positive ? 1 : 0)) ** 2, 0);
  return scored.length === 0 ? Number.NaN : sum / scored.length;
}
