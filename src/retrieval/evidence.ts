import type { Thresholds } from "./confidence/thresholds.ts";
import type { DocumentMeta, Passage } from "./passage.ts";

/** Why a passage was found; each part is comparable only within one search. */
export interface ScoreParts {
  /** BM25 over fields (unbounded, ≥ 0). */
  readonly lexical: number;
  /** Cosine with the question (-1..1). */
  readonly dense: number;
  /** Closeness to a FAQ question (0..1). */
  readonly faq: number;
  /** Share of the question's idf mass found in the passage, its headings and title (0..1). */
  readonly coverage: number;
}

export interface ScoredPassage {
  readonly passage: Passage;
  readonly document: DocumentMeta;
  /** Closeness to the best document found (1), best first; falls fast. */
  readonly score: number;
  readonly parts: ScoreParts;
  /** Terms of the question found in it, as written by the citizen, rarest first. */
  readonly matched: readonly string[];
}

/** Calibrated probabilities (0..1) of what was found for one question. */
export interface Probabilities {
  /** The question is of the kind the authority's documents cover. */
  readonly onTopic: number;
  /** Some document answers it. */
  readonly answerable: number;
  /** The first document answers it. */
  readonly first: number;
  /** One of the first three documents does. */
  readonly amongThree: number;
}

/** What retrieval found for one question, and how sure it is. */
export interface Evidence {
  /** The question as searched (greetings and noise removed). */
  readonly searched: string;
  /** Spelling repairs made, written → read. */
  readonly corrections: ReadonlyArray<readonly [string, string]>;
  /** Best passages first, at most one document's few best; never empty passages. */
  readonly passages: readonly ScoredPassage[];
  /** Significant words of the question that the index has never seen. */
  readonly unknown: readonly string[];
  /** Probability (0..1) that the best passage answers the question: `probabilities.first`. */
  readonly confidence: number;
  readonly probabilities: Probabilities;
  /** What the probabilities must reach, by the calibration of the generation that answered. */
  readonly thresholds: Thresholds;
  /** Named inputs of the confidence, for replay and training. */
  readonly features: Readonly<Record<string, number>>;
  /** Index generation that answered. */
  readonly generation: number;
}

/** Restricts a search. Documents outside their validity on `today`, or internal, are never returned to citizens. */
export interface SearchOptions {
  /** ISO date, local to the collectivity. */
  readonly today: string;
  /** How many passages to return (default 10). */
  readonly limit?: number;
  /** Returns besides them the best document's passages up to this many, however far behind (default: none). */
  readonly ofBest?: number;
  /**
   * A remembered question to leave out, whatever its case, accents and punctuation: a search that remembers the very
   * question is no measure of others.
   */
  readonly forget?: string;
}

/** Port of the answering steps onto retrieval. */
export interface Retriever {
  retrieve(question: string, options: SearchOptions): Promise<Evidence>;
}
