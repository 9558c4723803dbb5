/** Position (from 0) of the first relevant document among those found; -1 when none is. */
export function firstRelevant(found: readonly string[], relevant: readonly string[]): number {
  return found.findIndex((id) => relevant.includes(id));
}

/** Share of positions before `k`. */
export function hitAt(positions: readonly number[], k: number): number {
  return positions.filter((at) => at >= 0 && at < k).length / Math.max(1, positions.length);
}

/** Mean reciprocal rank over the first ten. */
export function meanReciprocalRank(positions: readonly number[]): number {
  const sum = positions.reduce((total, at) => total + (at >= 0 && at < 10 ? 1 / (at + 1) : 0), 0);
  return sum / Math.max(1, positions.length);
}

/** Value under which a share `p` (0..1) of the numbers lies. */
export function percentile(numbers: readonly number[], p: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? Number.NaN;
}

/** Probability that a positive scores above a negative (ties count half). */
export function areaUnderCurve(
  scored: ReadonlyArray<{ readonly score: number; readonly positive: boolean }>,
): number {
  const sorted = scored.toSorted((a, b) => a.score - b.score);
  let rankSum = 0;
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    while (to < sorted.length && sorted[to]?.score === sorted[from]?.score) to++;
    const rank = (from + 1 + to) / 2;
    for (let i = from; i < to; i++) if (sorted[i]?.positive) rankSum += rank;
    from = to;
  }
  const positives = scored.filter(({ positive }) => positive).length;
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * (scored.length - positives));
}
