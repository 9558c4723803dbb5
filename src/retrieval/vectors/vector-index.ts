/** Unit vectors of all passages of a generation, numbered from 0; component `i` of passage `p` is `components[p × dimension + i] × scales[p]`. */
export interface QuantisedVectors {
  readonly dimension: number;
  readonly count: number;
  readonly components: Int8Array;
  readonly scales: Float32Array;
}

export interface VectorHit {
  readonly passage: number;
  /** -1..1. */
  readonly cosine: number;
}

/** Nearest passages of a vector; port of the exact scan and of hnswlib, held by one contract suite. */
export interface VectorIndex {
  readonly kind: "exact" | "hnsw";
  /**
   * At most `k` hits, nearest first.
   *
   * @param vector of any length but zero; the null vector finds nothing.
   * @param allow restricts the hits.
   * @throws RangeError when the vector has another dimension or a component that is no finite number.
   */
  search(vector: ArrayLike<number>, k: number, allow?: (passage: number) => boolean): VectorHit[];
}
