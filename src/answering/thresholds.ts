/** Probabilities (0..1) from which an answer is shown, proposals are offered, and doubts are set aside. */
export interface Thresholds {
  /** From here, one answer. */
  readonly answer: number;
  /** From here, up to three readings of the question, said to be close. */
  readonly clarify: number;
  /** From here, up to three documents that may answer, said to be uncertain; below, hand-off. */
  readonly propose: number;
  /** From here, a close rival or a missing figure no longer stops the answer. */
  readonly sure: number;
}

export const DEFAULT_THRESHOLDS: Thresholds = { answer: 0.5, clarify: 0.2, propose: 0.1, sure: 0.8 };
