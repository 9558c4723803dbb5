import type { Scored } from "./scored.ts";

/**
 * Probability (0 to 1) that a positive scores above a negative, ties counting half (Mann-Whitney); .5 is chance. NaN unless
 * both kinds are there.
 */
export function auc(scored: readonly Scored[]): number {
  const sorted = scored.toSorted((a, b) => a.score - b.score);
  const positives = scored.filter(({ positive }) => positive).length;
  const pairs = positives * (scored.length - positives);
  if (pairs === 0) return Number.NaN;
  let rankSum = 0;
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    while (to < sorted.length && sorted[to]?.score === sorted[from]?.score) to++;
    const rank = (from + 1 + to) / 2;
    for (let at = from; at < to; at++) if (sorted[at]?.positive) rankSum += rank;
    from = to;
  }
  return (rankSum - (positives * (positives + 1)) / 2) / pairs;
}
