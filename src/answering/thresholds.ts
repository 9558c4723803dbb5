/** Probabilities (0..1) from which an answer is shown, proposals are offered, and doubts are set aside. */
export interface Thresholds {
  /** From here, one answer. */
  readonly answer: number;
  /** From here, up to three proposals; below, hand-off. */
  readonly clarify: number;
  /** From here, a close rival or a missing figure no longer stops the answer. */
  readonly sure: number;
}

export const DEFAULT_THRESHOLDS: Thresholds = { answer: 0.5, clarify: 0.2, sure: 0.8 };
