import type { Scored } from "./scored.ts";

/** One bar of a reliability diagram. */
export interface ReliabilityBin {
  /** Probabilities from `from` (included) to `to` (excluded, but in the last bin). */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Mean probability announced; NaN when the bin is empty. */
  readonly announced: number;
  /** Share of events that happened; NaN when the bin is empty. */
  readonly observed: number;
}

/** Cuts probabilities into `bins` of equal width. */
export function reliability(scored: readonly Scored[], bins = 10): ReliabilityBin[] {
  const held = Array.from({ length: bins }, () => ({ count: 0, score: 0, positives: 0 }));
  for (const { score, positive } of scored) {
    const bin = held[Math.max(0, Math.min(bins - 1, Math.floor(score * bins)))];
    if (bin === undefined) continue;
    bin.count += 1;
    bin.score += score;
    bin.positives += positive ? 1 : 0;
  }
  return held.map(({ count, score, positives }, at) => ({
    from: at / bins,
    to: (at + 1) / bins,
    count,
    announced: score / count,
    observed: positives / count,
  }));
}
