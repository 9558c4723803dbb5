import { analyse } from "../../retrieval/analysis/analyse.ts";
import type { Evidence, ScoredPassage } from "../../retrieval/evidence.ts";
import { bestOfEach } from "../best-of-each.ts";

const FEW_TERMS = 2;

/**
 * The best passages of the documents that a question of a word or two ("permis", "la carte") names as well as the best
 * one: all its words are in their titles too. None when it says the whole title of the best.
 */
export function namedAsWell(asked: string, { passages }: Evidence): ScoredPassage[] {
  const terms = new Set(analyse(asked));
  const [best, ...others] = bestOfEach(passages);
  if (best === undefined || terms.size === 0 || terms.size > FEW_TERMS) return [];
  if (analyse(best.document.title).every((term) => terms.has(term))) return [];
  return others.filter((other) => {
    const subject = new Set(analyse(`${other.document.title} ${other.passage.question ?? ""}`));
    return [...terms].every((term) => subject.has(term));
  });
}
