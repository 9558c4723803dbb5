import { analyse } from "../../retrieval/analysis/analyse.ts";
import type { Evidence, ScoredPassage } from "../../retrieval/evidence.ts";
import { bestOfEach } from "../best-of-each.ts";

const FEW_TERMS = 2;
/** Share (0..1) of the question's weight. */
const ALL_OF_IT = 0.99;

/**
 * The best passages of the documents that a question of a word or two ("permis", "j'ai perdu ma carte") suits as well
 * as the best one: they hold all its words too. None when it says the whole title of the best.
 */
export function suitedAsWell(asked: string, { passages }: Evidence): ScoredPassage[] {
  const terms = new Set(analyse(asked));
  const [best, ...others] = bestOfEach(passages);
  if (best === undefined || terms.size === 0 || terms.size > FEW_TERMS) return [];
  if (analyse(best.document.title).every((term) => terms.has(term))) return [];
  return others.filter(({ document }) =>
    passages.some((one) => one.document.id === document.id && one.parts.coverage >= ALL_OF_IT),
  );
}
