/** Probabilities (0..1) from which something is shown, as derived from the share of errors the collectivity accepts. */
export interface Thresholds {
  /** Of `first`: from here, one answer. */
  readonly answer: number;
  /** Of `amongThree`: from here, up to three proposals. */
  readonly propose: number;
  /** Of `onTopic`: below, the question is not for this collectivity. */
  readonly topic: number;
}

/** Shipped for a collectivity without labelled questions of its own: 5 % of errors aimed at, on the development sets. */
export const SHIPPED_THRESHOLDS: Thresholds = { answer: 0.7, propose: 0.25, topic: 0.15 };
