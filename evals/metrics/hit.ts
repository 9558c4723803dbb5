import type { JudgedRanking } from "./ranking.ts";

/** 1 when a relevant document is among the first `k`, else 0; NaN when nothing is relevant (trec_eval's `success_k`). */
export function hit({ ranked, relevant }: JudgedRanking, k: number): number {
  if (relevant.size === 0) return Number.NaN;
  return ranked.slice(0, k).some((id) => relevant.has(id)) ? 1 : 0;
}
