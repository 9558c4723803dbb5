/** Vectors of terms, one after the other. */
export interface Vectors {
  readonly dimension: number;
  readonly values: Float32Array;
}
