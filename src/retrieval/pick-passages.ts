import type { ScoredPassage } from "./evidence.ts";
import type { OpenedIndex } from "./opened-index.ts";
import type { RankedDocument } from "./ranking/order.ts";
import { type RankedPassage, rankPassages } from "./ranking/passages.ts";
import type { Found } from "./ranking/search.ts";
import { covered, type Sought } from "./ranking/sought.ts";
import type { PassageSource } from "./stored-document.ts";

const PASSAGES_PER_DOCUMENT = 3;
/** A document's further passages are returned when they score at least this share of its best. */
const CLOSE_SECOND = 0.5;

/**
 * The passages to show, best first, their texts read from the source.
 *
 * @param limits `limit` passages of the best documents, and besides them the best document's up to `ofBest`.
 */
export function pickPassages(
  index: OpenedIndex,
  { sought, scores }: Found,
  ranked: readonly RankedDocument[],
  source: PassageSource,
  { limit, ofBest }: { readonly limit: number; readonly ofBest: number },
): ScoredPassage[] {
  const scored = (document: RankedDocument, passages: readonly RankedPassage[]) => {
    const best = Math.max(1e-9, passages[0]?.score ?? 1);
    return passages.map((one) => ({ document, one, score: document.score * (one.score / best) }));
  };
  const close = ranked
    .slice(0, limit)
    .flatMap((document) =>
      scored(document, document.passages).filter(
        ({ score }, i) => i === 0 || (i < PASSAGES_PER_DOCUMENT && score >= CLOSE_SECOND * document.score),
      ),
    )
    .toSorted((a, b) => b.score - a.score)
    .slice(0, limit);
  const returned = new Set(close.map(({ one }) => one.passage));
  const further = ranked
    .slice(0, 1)
    .flatMap((document) => scored(document, rankPassages(index, sought, scores, document, ofBest)))
    .filter(({ one }) => !returned.has(one.passage));
  const chosen = [...close, ...further].toSorted((a, b) => b.score - a.score);
  const metaOf = (document: number) => {
    const meta = index.metas[document];
    if (meta === undefined) throw new RangeError(`no document ${document} in this index`);
    return meta;
  };
  const texts = source.read(
    chosen.map(({ document, one }) => ({
      documentId: metaOf(document.document).id,
      ordinal: one.passage - (index.lexical.firstPassage[document.document] ?? 0),
    })),
  );
  return chosen.map(({ document, one, score }, i) => {
    const passage = texts[i];
    if (passage === undefined) throw new RangeError("the passage source returned too few passages");
    const { lexical, dense, faq, coverage } = one;
    return {
      passage,
      document: metaOf(document.document),
      score,
      parts: { lexical, dense, faq, coverage },
      matched: matchedWords(index, sought, document.document, one.passage),
    };
  });
}

function matchedWords(index: OpenedIndex, sought: Sought, document: number, passage: number): string[] {
  const { places } = index;
  const holds = (term: number) =>
    places.inPassage(term, passage) || places.inTitle(term, document) || places.inKeywords(term, document);
  return sought.words
    .filter((word) => covered(word, holds) > 0)
    .toSorted((a, b) => b.idf - a.idf)
    .map((word) => word.surface);
}
