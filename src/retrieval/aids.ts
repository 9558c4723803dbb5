/** Ways to say the same thing, as staff extend them; at least two, none empty. */
export type SynonymClass = readonly string[];

/** A question whose documents were validated by people. */
export interface RememberedQuestion {
  readonly question: string;
  /** At least one; a document may have left the index since. */
  readonly documentIds: readonly string[];
}

/** What people taught a generation beside its documents. */
export interface IndexAids {
  readonly synonyms: readonly SynonymClass[];
  readonly remembered: readonly RememberedQuestion[];
}
