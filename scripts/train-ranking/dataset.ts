/** The candidates of one question, as the ranking model sees them, with what people said of them. */
export interface LabelledRows {
  /** Rows of `FEATURE_NAMES`. */
  readonly rows: readonly Float32Array[];
  /** 0 for a document that does not answer; the same length as `rows`. */
  readonly grades: readonly number[];
  /** Importance in training. */
  readonly weight: number;
}

/** One question of a set, seen with and without the memory of earlier questions. */
export interface CollectedQuestion {
  readonly set: string;
  readonly id: string;
  readonly fold: number;
  /** Whether some document of the index answers. */
  readonly answerable: boolean;
  readonly withMemory: Omit<LabelledRows, "weight">;
  readonly withoutMemory: Omit<LabelledRows, "weight">;
}

/** The same, ordered by a model that has not seen the question. */
export interface OrderedQuestion extends Pick<CollectedQuestion, "set" | "id" | "fold" | "answerable"> {
  readonly memory: boolean;
  readonly rows: readonly Float32Array[];
  readonly grades: readonly number[];
  /** Decreasing. */
  readonly points: readonly number[];
}

export const FOLDS = 5;
