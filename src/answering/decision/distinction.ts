/** One side of a distinction. Patterns read `plainWords`. */
export interface Case {
  /** On its button. */
  readonly label: string;
  /** Sentence that names it in the citizen's question. */
  readonly says: string;
  /** A heading, title or audience that is about this case alone. */
  readonly titled: RegExp;
  /** Other ways in which a citizen says it, or lets it be understood. */
  readonly said?: RegExp;
}

/** A difference between situations to which official texts often give different answers. */
export interface Distinction {
  /** Asked back. */
  readonly question: string;
  readonly cases: readonly Case[];
  /** The case of whoever says nothing of it: the others are not for them, and it is never asked. */
  readonly presumed?: Case;
}
