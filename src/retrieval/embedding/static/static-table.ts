/** Trained vectors of stems, one a row. */
export interface StaticTable {
  readonly dimension: number;
  /** Adds `weight` × the vector of the row to `into`, from `offset` on. */
  addTo(row: number, weight: number, into: Float64Array | Float32Array, offset: number): void;
  /** Cosine of two rows (-1..1), in whole numbers. */
  cosine(row: number, other: number): number;
}

/** A table kept as int8 components with one scale a row: a component is worth `components[i] × scales[row]`. */
export function quantisedTable(dimension: number, scales: Float32Array, components: Int8Array): StaticTable {
  const lengths = Float32Array.from(scales, (_, row) => {
    let squares = 0;
    for (let i = row * dimension; i < (row + 1) * dimension; i++) squares += (components[i] as number) ** 2;
    return Math.sqrt(squares) || 1;
  });
  return {
    dimension,
    cosine(row, other) {
      let sum = 0;
      for (let i = row * dimension, j = other * dimension, end = i + dimension; i < end; i++, j++) {
        sum = (sum + Math.imul(components[i] as number, components[j] as number)) | 0;
      }
      return sum / ((lengths[row] ?? 1) * (lengths[other] ?? 1));
    },
    addTo(row, weight, into, offset) {
      const factor = weight * (scales[row] ?? 0);
      const from = row * dimension;
      for (let i = 0; i < dimension; i++) {
        into[offset + i] = (into[offset + i] ?? 0) + factor * (components[from + i] ?? 0);
      }
    },
  };
}
