import type { JudgedRanking } from "./ranking.ts";

/**
 * Mean, over all relevant documents, of the precision at the position of each; one that was not found counts 0 (trec_eval's
 * `map` for one question). NaN when nothing is relevant.
 */
export function averagePrecision({ ranked, relevant }: JudgedRanking): number {
  if (relevant.size === 0) return Number.NaN;
  let found = 0;
  let sum = 0;
  for (const [at, id] of ranked.entries()) {
    if (!relevant.has(id)) continue;
    found += 1;
    sum += found / (at + 1);
  }
  return sum / relevant.size;
}
