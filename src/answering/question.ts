/** A citizen's question, free of channel details. */
export interface Question {
  readonly text: string;
  /** Earlier exchanges of the same conversation, oldest first, at most the last few. */
  readonly history: readonly Exchange[];
  /** The instant of the question; "demain" and opening hours are read from it in the collectivity's time zone. */
  readonly at: Date;
}

export interface Exchange {
  readonly question: string;
  readonly answer: string;
  /** Documents cited by the answer. */
  readonly documentIds: readonly string[];
}
