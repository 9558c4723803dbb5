import type { Citation } from "../../answering/answer.ts";

/** `GET search?q=` */
export interface SearchView {
  readonly results: ReadonlyArray<{
    readonly passageId: string;
    readonly title: string;
    readonly heading: string | null;
    /** Official words, as Markdown. */
    readonly text: string;
    readonly citation: Citation;
  }>;
}

/**
 * `GET canned-replies` → CannedReplyView[], `POST canned-replies` { CannedReplyChange } and `PUT canned-replies/:id`
 * { CannedReplyChange } → CannedReplyView, `DELETE canned-replies/:id` → 204. Sorted by title.
 */
export interface CannedReplyView {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly service: string | null;
  /** Whether whoever reads it may change or remove it: its author, and those who supervise. */
  readonly editable: boolean;
}

export interface CannedReplyChange {
  /** At most 80 characters. */
  readonly title: string;
  /** At most 2,000 characters. */
  readonly text: string;
  /** Id of a service; null for all. */
  readonly service: string | null;
}

/**
 * `GET conversations/:id/faq-draft` proposes; `POST conversations/:id/faq-draft` { FaqDraftChange } writes. For editors:
 * `GET faq-drafts` → FaqDraftView[], `PUT faq-drafts/:name` { FaqDraftChange } → FaqDraftView,
 * `POST faq-drafts/:name/publish` → { path }, `DELETE faq-drafts/:name` → 204.
 */
export interface FaqDraftView {
  /** File name, without folder. */
  readonly name: string;
  readonly question: string;
  readonly answer: string;
  readonly service: string;
  /** ISO date. */
  readonly date: string;
  /** Name of the agent who proposed it; null when unknown. */
  readonly proposedBy: string | null;
  /** Why it cannot be published as it is, in French; null when it can. */
  readonly problem: string | null;
}

export interface FaqDraftChange {
  /** At most 300 characters. */
  readonly question: string;
  /** At most 4,000 characters. */
  readonly answer: string;
  /** Id of a service. */
  readonly service: string;
}
