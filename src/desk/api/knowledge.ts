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

/** `GET canned-replies`, `POST canned-replies`, `PUT canned-replies/:id`, `DELETE canned-replies/:id` */
export interface CannedReplyView {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly service: string | null;
}

/** `GET conversations/:id/faq-draft` proposes; `POST conversations/:id/faq-draft` writes; `GET faq-drafts`,
 * `PUT faq-drafts/:name`, `POST faq-drafts/:name/publish`, `DELETE faq-drafts/:name` for editors. */
export interface FaqDraftView {
  /** File name, without folder. */
  readonly name: string;
  readonly question: string;
  readonly answer: string;
  readonly service: string;
  /** ISO date. */
  readonly date: string;
}
