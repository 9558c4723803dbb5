/** Trained vectors of stems, one a row. */
export interface StaticTable {
  readonly dimension: number;
  /** Adds `weight` × the vector of the row to `into`, from `offset` on. */
  addTo(row: number, weight: number, into: Float64Array | Float32Array, offset: number): void;
}

/** A table kept as int8 components with one scale a row: a component is worth `components[i] × scales[row]`. */
export function quantisedTable(dimension: number, scales: Float32Array, components: Int8Array): StaticTable {
  return {
    dimension,
    addTo(row, weight, into, offset) {
      const factor = weight * (scales[row] ?? 0);
      const from = row * dimension;
      for (let i = 0; i < dimension; i++) {
        into[offset + i] = (into[offset + i] ?? 0) + factor * (components[from + i] ?? 0);
      }
    },
  };
}
