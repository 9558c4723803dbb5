/** Outcomes a label may expect: the kinds of an answer, `failed` aside. */
export const EXPECTED_KINDS = [
  "answered",
  "clarify",
  "handoff",
  "emergency",
  "smalltalk",
  "refused",
] as const;
export type ExpectedKind = (typeof EXPECTED_KINDS)[number];

/** The instant a question is asked at when its set does not say. */
export const DEFAULT_INSTANT = "2026-11-23T10:00:00+01:00";

/** One labelled question, whatever the format it was read from. */
export interface LabelledQuestion {
  readonly id: string;
  readonly question: string;
  /** Labels of the documents that answer it; see `match-document.ts` for what a label matches. */
  readonly relevant: readonly string[];
  /** Graded relevance by label (above 0), for nDCG; null when the set only says relevant or not. */
  readonly grades: Readonly<Record<string, number>> | null;
  /** Whether the knowledge answers it; null when nobody said. */
  readonly answerable: boolean | null;
  /** Whether it is of the kind the knowledge covers; null when nobody said. */
  readonly onTopic: boolean | null;
  readonly category: string | null;
  /** How it is written: plain, colloquial, sms, long-story, follow-up, other-language... */
  readonly style: string | null;
  readonly channel: string | null;
  /** Outcomes that are right, the best one first; empty when the set does not judge answers. */
  readonly expected: readonly ExpectedKind[];
  /** What an answer must contain, white space and case aside. */
  readonly fact: string | null;
  /** Earlier questions of the same conversation, oldest first. */
  readonly after: readonly string[];
  /** ISO date-time with its offset. */
  readonly at: string;
  /** Names of the corpora it must be searched in; empty for all that is given. */
  readonly corpus: readonly string[];
  /** Questions of one group are variants of one another: resampled and left out together. */
  readonly group: string;
}

/** A named list of labelled questions. */
export interface QuestionSet {
  readonly name: string;
  readonly questions: readonly LabelledQuestion[];
}
