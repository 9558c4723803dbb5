import type { ScoredPassage } from "../../retrieval/evidence.ts";

/** An answer composed but not yet decided upon. */
export interface Draft {
  /** Where in the document the words stand ("Tarifs › Enfants"); null when the passage has no heading. */
  readonly heading: string | null;
  /** Official words only, as Markdown. */
  readonly body: string;
  /** The passage all of `body` comes from. */
  readonly source: ScoredPassage;
  /** False when the question asks for an amount, a delay or hours that `body` does not hold. */
  readonly fitsQuestion: boolean;
}
