/** A ranking judged against labels. Labels stand once each, best first; everything else found keeps its own id. */
export interface JudgedRanking {
  readonly ranked: readonly string[];
  /** Relevant labels; none when the question has no document. */
  readonly relevant: ReadonlySet<string>;
}
