import type { Equivalents } from "./analysis/equivalents.ts";
import { analyseQuery, type QueryLexicon } from "./analysis/query.ts";
import { createSpelling } from "./analysis/spelling.ts";
import type { Calibration } from "./confidence/calibration.ts";
import { estimate } from "./confidence/estimate.ts";
import { SHIPPED_THRESHOLDS } from "./confidence/thresholds.ts";
import type { Embedder } from "./embedder.ts";
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

/** Serves searches on one generation. A failing model leaves the built-in vectors alone, and a feature says so. */
export function createRetriever(
  index: OpenedIndex,
  passages: PassageSource,
  {
    builtIn,
    model,
    memory,
    sameQuestions,
    calibration,
    generation,
    isFrench,
    equivalents,
  }: {
    readonly builtIn: BuiltInEmbeddings;
    /** Configured besides; null when only the built-in vectors serve. */
    readonly model: Embedder | null;
    readonly memory: QuestionMemory;
    /** Positions, in the memory, of a question however it is written. */
    readonly sameQuestions: (question: string) => ReadonlySet<number>;
    /** Derived from the collectivity's own questions; null where the shipped one serves. */
    readonly calibration: Pick<Calibration, "adjust" | "thresholds"> | null;
    readonly generation: number;
    readonly isFrench: (folded: string) => boolean;
    readonly equivalents: Equivalents;
  },
): Retriever {
  const lexicon: QueryLexicon = {
    knows: (term) => index.lexical.vocabulary.has(term),
    repair: createSpelling(index.lexical, isFrench),
    equivalents,
  };
  return {
    async retrieve(question, { today, limit = DEFAULT_LIMIT, ofBest = 0, forget }): Promise<Evidence> {
      const query = analyseQuery(question, lexicon);
      const silent = query.words.length === 0;
      const vector = silent ? null : await builtIn.embedQuery(query.searched);
      const modelVector = silent || model === null ? null : await embed(model, query.searched);
      // From here on nothing waits: the scores are shared by all searches of this index.
      const allow = (document: number) => isShown(index.metas[document], today);
      const forgotten = forget === undefined ? null : sameQuestions(forget);
      const remembering =
        forgotten === null ? { memory } : { memory, forget: (at: number) => forgotten.has(at) };
      const found = find(index, { query, vector, modelVector }, remembering, allow);
      const ranked = order(index, found);
      const { probabilities, features } = estimate(ranked, calibration?.adjust);
      return {
        searched: query.searched,
        corrections: query.corrections,
        unknown: query.unknown,
        passages: pickPassages(index, found, ranked, passages, { limit, ofBest }),
        confidence: probabilities.first,
        probabilities,
        thresholds: calibration?.thresholds ?? SHIPPED_THRESHOLDS,
        features: { ...features, model: modelVector === null ? 0 : 1 },
        generation,
      };
    },
  };
}

async function embed(model: Embedder, text: string): Promise<readonly number[] | null> {
  try {
    const vector = await model.embedQuery(text);
    return vector.length === model.dimension && vector.every(Number.isFinite) ? vector : null;
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
