import type { JudgedRanking } from "./ranking.ts";

/** Share of the relevant documents found among the first `k`, 0 to 1; NaN when nothing is relevant. */
export function recall({ ranked, relevant }: JudgedRanking, k: number): number {
  if (relevant.size === 0) return Number.NaN;
  return ranked.slice(0, k).filter((id) => relevant.has(id)).length / relevant.size;
}
