import { analyseQuery, type QueryLexicon } from "./analysis/query.ts";
import { createSpelling } from "./analysis/spelling.ts";
import { estimate } from "./confidence/estimate.ts";
import { SHIPPED_THRESHOLDS } from "./confidence/thresholds.ts";
import type { BuiltInEmbeddings } from "./embedding/built-in.ts";
import type { Evidence, Retriever, SearchOptions } from "./evidence.ts";
import type { OpenedIndex } from "./opened-index.ts";
import type { DocumentMeta } from "./passage.ts";
import { pickPassages } from "./pick-passages.ts";
import { order } from "./ranking/order.ts";
import type { QuestionMemory } from "./ranking/question-memory.ts";
import { find } from "./ranking/search.ts";
import type { PassageSource } from "./stored-document.ts";

const DEFAULT_LIMIT = 10;

/** Serves searches on one generation. */
export function createRetriever(
  index: OpenedIndex,
  passages: PassageSource,
  {
    builtIn,
    memory,
    generation,
    isFrench,
  }: {
    readonly builtIn: BuiltInEmbeddings;
    readonly memory: QuestionMemory;
    readonly generation: number;
    readonly isFrench: (folded: string) => boolean;
  },
): Retriever {
  const lexicon: QueryLexicon = {
    knows: (term) => index.lexical.vocabulary.has(term),
    repair: createSpelling(index.lexical, isFrench),
  };
  return {
    async retrieve(question, { today, limit = DEFAULT_LIMIT, ofBest = 0 }): Promise<Evidence> {
      const query = analyseQuery(question, lexicon);
      const vector = query.words.length === 0 ? null : await builtIn.embedQuery(query.searched);
      // From here on nothing waits: the scores are shared by all searches of this index.
      const allow = (document: number) => isShown(index.metas[document], today);
      const found = find(index, query, vector, { of: memory }, allow);
      const ranked = order(index, found);
      const { probabilities, features } = estimate(ranked);
      return {
        searched: query.searched,
        corrections: query.corrections,
        unknown: query.unknown,
        passages: pickPassages(index, found, ranked, passages, { limit, ofBest }),
        confidence: probabilities.first,
        probabilities,
        thresholds: SHIPPED_THRESHOLDS,
        features,
        generation,
      };
    },
  };
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
