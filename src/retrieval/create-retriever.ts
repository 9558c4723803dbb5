import { analyseQuery, type QueryLexicon } from "./analysis/query.ts";
import { createSpelling } from "./analysis/spelling.ts";
import type { Embedder } from "./embedder.ts";
import type { Evidence, Retriever, ScoredPassage, SearchOptions } from "./evidence.ts";
import type { OpenedIndex } from "./opened-index.ts";
import type { DocumentMeta } from "./passage.ts";
import { gather } from "./ranking/candidates.ts";
import { confidenceOf } from "./ranking/confidence.ts";
import { confidenceFeatures } from "./ranking/confidence-features.ts";
import { type RankedDocument, type RankedPassage, rank, rankPassages } from "./ranking/rank.ts";
import { covered, type Sought, seek } from "./ranking/sought.ts";
import type { PassageSource } from "./stored-document.ts";

const DEFAULT_LIMIT = 10;
const PASSAGES_PER_DOCUMENT = 3;
/** A document's further passages are returned when they score at least this share of its best. */
const CLOSE_SECOND = 0.5;

/** Serves searches on one generation. A failing embedder leaves search by words alone, and a feature says so. */
export function createRetriever(
  index: OpenedIndex,
  passages: PassageSource,
  embedder: Embedder,
  options: {
    readonly generation: number;
    readonly vectorsKnowMeaning: boolean;
    readonly isFrench: (folded: string) => boolean;
  },
): Retriever {
  const spelling = createSpelling(index.lexical, options.isFrench);
  const lexicon: QueryLexicon = {
    knows: (term) => index.lexical.vocabulary.has(term),
    repair: spelling,
  };
  return {
    async retrieve(question, { today, limit = DEFAULT_LIMIT, ofBest = 0 }): Promise<Evidence> {
      const query = analyseQuery(question, lexicon);
      const vector = query.words.length === 0 ? null : await embed(embedder, query.searched);
      const sought = seek(query, index.lexical);
      // From here on nothing waits: the scores are shared by all searches of this index.
      const scores = index.search(sought.terms);
      const allow = (document: number) => isShown(index.metas[document], today);
      const candidates = gather(index, scores, vector, options.vectorsKnowMeaning, allow);
      const ranked = rank(index, sought, scores, candidates);
      const features = confidenceFeatures(index, sought, ranked);
      const best = candidates.find(({ document }) => document === ranked[0]?.document);
      const furtherOfBest = best === undefined ? [] : rankPassages(index, sought, scores, best, ofBest);
      const confidence = ranked.length === 0 ? 0 : confidenceOf(features);
      return {
        searched: query.searched,
        corrections: query.corrections,
        unknown: query.unknown,
        passages: pick(index, sought, ranked, passages, { limit, furtherOfBest }),
        confidence,
        probabilities: {
          onTopic: confidence,
          answerable: confidence,
          first: confidence,
          amongThree: confidence,
        },
        features: { ...features, vectors: vector === null ? 0 : 1 },
        generation: options.generation,
      };
    },
  };
}

async function embed(embedder: Embedder, text: string): Promise<readonly number[] | null> {
  try {
    const vector = await embedder.embedQuery(text);
    return vector.length === embedder.dimension && vector.every(Number.isFinite) ? vector : null;
  } catch {
    return null;
  }
}

/** In force on `today` and not internal. */
function isShown(meta: DocumentMeta | undefined, today: SearchOptions["today"]): boolean {
  return (
    meta !== undefined &&
    meta.sensitivity === "public" &&
    (meta.validFrom === null || meta.validFrom <= today) &&
    (meta.validUntil === null || today <= meta.validUntil)
  );
}

function pick(
  index: OpenedIndex,
  sought: Sought,
  ranked: readonly RankedDocument[],
  source: PassageSource,
  { limit, furtherOfBest }: { readonly limit: number; readonly furtherOfBest: readonly RankedPassage[] },
): ScoredPassage[] {
  const scored = (document: RankedDocument) => {
    const best = Math.max(1e-9, document.passages[0]?.score ?? 1);
    return document.passages.map((one) => ({ document, one, score: document.score * (one.score / best) }));
  };
  const close = ranked
    .slice(0, limit)
    .flatMap((document) =>
      scored(document).filter(
        ({ score }, i) => i === 0 || (i < PASSAGES_PER_DOCUMENT && score >= CLOSE_SECOND * document.score),
      ),
    )
    .toSorted((a, b) => b.score - a.score)
    .slice(0, limit);
  const returned = new Set(close.map(({ one }) => one.passage));
  const further = ranked
    .slice(0, 1)
    .flatMap((document) => scored({ ...document, passages: furtherOfBest }))
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
  return chosen.flatMap(({ document, one, score }, i) => {
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
