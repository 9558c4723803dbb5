import type { Evidence } from "../retrieval/evidence.ts";

/** What proves an answer. */
export interface Citation {
  readonly documentId: string;
  readonly title: string;
  /** Official page, without campaign tag (the conversation adds the channel's). */
  readonly url: string | null;
  readonly producer: string;
  /** ISO date (YYYY-MM-DD). */
  readonly updated: string;
  /** Nearest heading of the quoted passage. */
  readonly heading: string | null;
  /** Page of the source, from 1. */
  readonly page: number | null;
  /** The quoted official sentences. */
  readonly quote: string;
}

/** One reading of an ambiguous question, offered as a button. */
export interface Proposal {
  /** Shown on the button, at most 60 characters. */
  readonly label: string;
  /** Asked in the citizen's name when pressed. */
  readonly question: string;
}

/** How to reach the competent service. */
export interface Contact {
  readonly service: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly url: string | null;
  /** Opening today or next, in words; null when unknown. */
  readonly opening: string | null;
}

export type HandoffReason =
  | "no-evidence"
  | "low-confidence"
  | "asked"
  | "rights"
  | "personal-case"
  | "topic"
  | "unverified"
  | "out-of-territory"
  | "out-of-scope"
  | "other-language";
export type RefusalReason = "abuse" | "injection" | "out-of-competence" | "unreadable";

/** The outcome of a question; closed: switches over `kind` are exhaustive. `text` is plain French with Markdown lists. */
export type Answer =
  | {
      readonly kind: "answered";
      readonly text: string;
      /** Never empty. The first is the source of the text. */
      readonly citations: readonly Citation[];
      /** At most two other sources, never quoted in the text. */
      readonly seeAlso: readonly Citation[];
    }
  | { readonly kind: "clarify"; readonly text: string; readonly proposals: readonly Proposal[] }
  | {
      readonly kind: "handoff";
      readonly text: string;
      readonly reason: HandoffReason;
      readonly contact: Contact | null;
      /** Id of the service that a topic rule names. */
      readonly service?: string;
    }
  | { readonly kind: "emergency"; readonly text: string; readonly numbers: readonly string[] }
  | { readonly kind: "smalltalk"; readonly text: string }
  | { readonly kind: "refused"; readonly text: string; readonly reason: RefusalReason }
  | { readonly kind: "failed"; readonly text: string };

/** What one step of the turn did, for replay. */
export interface StepTrace {
  readonly step: string;
  readonly milliseconds: number;
  /** `next` when the step let the question through. */
  readonly outcome: string;
}

/** An answer with all that is needed to replay and explain it. */
export interface AnswerRecord {
  readonly answer: Answer;
  /** 0..1; 1 for deterministic outcomes (emergency, structured facts). */
  readonly confidence: number;
  readonly evidence: Evidence | null;
  readonly steps: readonly StepTrace[];
  /** The best verified draft, also when it was not sure enough to be said: what an agent may start from. */
  readonly draft: ShownDraft | null;
}

export interface ShownDraft {
  /** Official words as Markdown. */
  readonly text: string;
  /** Never empty. */
  readonly citations: readonly Citation[];
}

export type AnswerQuestion = (question: import("./question.ts").Question) => Promise<AnswerRecord>;
