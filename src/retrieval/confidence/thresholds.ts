/** Probabilities (0..1) from which something is shown, as derived from the share of errors the collectivity accepts. */
export interface Thresholds {
  /** Of `first`: from here, one answer. */
  readonly answer: number;
  /** Of `amongThree`: from here, up to three proposals. */
  readonly propose: number;
  /** Of `onTopic`: below, the question is not for this collectivity. */
  readonly topic: number;
}

/**
 * Shipped for a collectivity without labelled questions of its own, from `scripts/train-confidence.ts`: `answer` so that
 * one answer in twenty is wrong on our own training questions once the other safeguards have had their say, `propose`
 * so that half of the proposals hold the right page, `topic` so that 19 in 20 questions on topic pass on a small index.
 */
export const SHIPPED_THRESHOLDS: Thresholds = { answer: 0.7, propose: 0.2, topic: 0.08 };
