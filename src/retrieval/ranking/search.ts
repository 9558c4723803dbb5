import type { AnalysedQuery } from "../analysis/query.ts";
import type { LexicalScores } from "../lexical/bm25.ts";
import type { OpenedIndex } from "../opened-index.ts";
import { gather } from "./candidates.ts";
import { featureRows } from "./features.ts";
import { type Measured, measure } from "./measure.ts";
import { modelCloseness } from "./model-vectors.ts";
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
  /** What the configured model adds to each; null when it has no say. */
  readonly modelPoints: readonly number[] | null;
}

/** What is asked, in every form that a search compares. */
export interface Asked {
  readonly query: AnalysedQuery;
  /** In built-in vectors; null for a question without words. */
  readonly vector: readonly number[] | null;
  /** In the vectors of the configured model; null without one, or when it does not answer. */
  readonly modelVector?: readonly number[] | null;
}

/** Earlier questions, and which of them to leave out. */
export interface Remembering {
  readonly memory: QuestionMemory;
  readonly forget?: (at: number) => boolean;
}

/** Gathers and measures the documents that may answer. */
export function find(
  index: OpenedIndex,
  { query, vector, modelVector = null }: Asked,
  { memory, forget }: Remembering,
  allow: (document: number) => boolean,
): Found {
  const sought = seek(query, index.lexical);
  const scores = index.search(sought.terms);
  const recollection = memory.recall(sought, vector, forget);
  const model = modelCloseness(index, modelVector, allow);
  const brought = [...recollection.brought, ...(model?.brought ?? [])];
  const gathered = gather(index, scores, vector, brought, allow);
  const candidates = measure(index, sought, scores, recollection, gathered);
  const rows = featureRows(index, sought, questionKind(query.searched), candidates);
  const modelPoints = model?.points(candidates.map(({ document }) => document)) ?? null;
  return { query, sought, scores, candidates, rows, modelPoints };
}
