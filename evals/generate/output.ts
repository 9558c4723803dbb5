import type { Answer, StepTrace } from "../../src/answering/answer.ts";
import type { Probabilities } from "../../src/retrieval/evidence.ts";

/** One document found, with its best passage. */
export interface FoundDocument {
  readonly id: string;
  readonly title: string;
  /** Nearest heading of the passage. */
  readonly heading: string | null;
  /** Fused score, 0..1. */
  readonly score: number;
  /** Words of the question found in it. */
  readonly matched: readonly string[];
}

/** What was answered, without what retrieval already says. */
export interface GivenAnswer {
  readonly kind: Answer["kind"];
  readonly text: string;
  readonly confidence: number;
  /** The source of the text first. */
  readonly citations: ReadonlyArray<{
    readonly documentId: string;
    readonly title: string;
    readonly quote: string;
  }>;
  /** Labels of the buttons offered. */
  readonly proposals: readonly string[];
  /** Why it was handed off or refused. */
  readonly reason: string | null;
  readonly steps: readonly StepTrace[];
  readonly milliseconds: number;
  /** Passages found of the document cited first, as Markdown: what a quote is checked against. */
  readonly sources: readonly string[];
}

/** What the real system did with one question: one line of `outputs/<set>.jsonl`. */
export interface Output {
  readonly id: string;
  /** The question as it was searched: a follow-up made to stand alone. */
  readonly searched: string;
  /** Distinct documents, best first. */
  readonly found: readonly FoundDocument[];
  readonly probabilities: Probabilities;
  readonly features: Readonly<Record<string, number>>;
  /** One search, everything included. */
  readonly retrievalMilliseconds: number;
  readonly answer: GivenAnswer;
  /** Documents that plain BM25 finds on the same passages, best first; absent when it was not asked for. */
  readonly baseline?: readonly string[];
}
