import type { ScoredPassage } from "../retrieval/evidence.ts";

/** The first passage of each document, in order. */
export function bestOfEach(passages: readonly ScoredPassage[]): ScoredPassage[] {
  const seen = new Set<string>();
  return passages.filter(({ document }) => !seen.has(document.id) && seen.add(document.id));
}
