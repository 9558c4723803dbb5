/** A probability given to an event, and whether it happened. */
export interface Scored {
  /** 0 to 1 where a probability is meant; any number where only the order counts. */
  readonly score: number;
  readonly positive: boolean;
}
