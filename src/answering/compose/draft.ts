import type { ScoredPassage } from "../../retrieval/evidence.ts";

/** An answer composed but not yet decided upon: passages of one document, in its order. */
export interface Draft {
  /** Never empty. */
  readonly parts: readonly DraftPart[];
  /** The passage that answers best. */
  readonly source: ScoredPassage;
  /**
   * Whether the question asks for an amount, a delay or hours: `exact` when a part holds one, `missing` when none
   * does; `open` for other questions.
   */
  readonly fit: "exact" | "missing" | "open";
}

export interface DraftPart {
  readonly source: ScoredPassage;
  /** Where in the document the words stand ("Tarifs › Enfants"); null when the passage has no heading. */
  readonly heading: string | null;
  /** Official words only, as Markdown. */
  readonly body: string;
}
