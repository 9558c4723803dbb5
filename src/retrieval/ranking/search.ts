import { type AnalysedQuery, analyseQuery, type QueryLexicon } from "../analysis/query.ts";
import type { LexicalScores } from "../lexical/bm25.ts";
import type { OpenedIndex } from "../opened-index.ts";
import { gather } from "./candidates.ts";
import { featureRows } from "./features.ts";
import { type Measured, measure } from "./measure.ts";
import { questionKind } from "./question-kind.ts";
import type { QuestionMemory } from "./question-memory.ts";
import { type Sought, seek } from "./sought.ts";

/** What one search found, before the model orders it. */
export interface Found {
  readonly query: AnalysedQuery;
  readonly sought: Sought;
  /** Valid until the next search of the same index. */
  readonly scores: LexicalScores;
  readonly candidates: readonly Measured[];
  /** Rows of `FEATURE_NAMES`, one a candidate. */
  readonly rows: readonly Float32Array[];
}

/** Reads a question as an index does. */
export function readQuestion(question: string, lexicon: QueryLexicon): AnalysedQuery {
  return analyseQuery(question, lexicon);
}

/**
 * Gathers and measures the documents that may answer.
 *
 * @param vector the question in built-in vectors.
 * @param memory earlier questions, and which of them to leave out.
 */
export function find(
  index: OpenedIndex,
  query: AnalysedQuery,
  vector: readonly number[] | null,
  memory: { readonly of: QuestionMemory; readonly forget?: (at: number) => boolean },
  allow: (document: number) => boolean,
): Found {
  const sought = seek(query, index.lexical);
  const scores = index.search(sought.terms);
  const recollection = memory.of.recall(sought, vector, memory.forget);
  const gathered = gather(index, scores, vector, recollection.brought, allow);
  const candidates = measure(index, sought, scores, recollection, gathered);
  const rows = featureRows(index, sought, questionKind(query.searched), candidates);
  return { query, sought, scores, candidates, rows };
}
