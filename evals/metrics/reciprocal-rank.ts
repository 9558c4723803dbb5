import type { JudgedRanking } from "./ranking.ts";

/** 1 / position of the first relevant document among the first `k`, 0 without one; NaN when nothing is relevant. */
export function reciprocalRank({ ranked, relevant }: JudgedRanking, k: number): number {
  if (relevant.size === 0) return Number.NaN;
  const at = ranked.slice(0, k).findIndex((id) => relevant.has(id));
  return at < 0 ? 0 : 1 / (at + 1);
}
