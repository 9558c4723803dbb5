import type { Terms } from "./read-corpus.ts";

/** A sparse matrix by rows: row `r` holds `columns[i]`, `values[i]` for i in [starts[r], starts[r + 1]). */
export interface SparseMatrix {
  readonly size: number;
  readonly starts: Uint32Array;
  readonly columns: Uint32Array;
  readonly values: Float32Array;
}

/**
 * Counts how often two terms stand within `window` words of one another; a pair `d` words apart counts
 * `(window − d + 1) / window`, as the skip-gram model sees it on average. Symmetric.
 *
 * @param texts numbers below `size`.
 */
export function countCoOccurrences(texts: readonly Terms[], size: number, window: number): SparseMatrix {
  let pairs = 0;
  for (const { length } of texts) for (let d = 1; d <= window; d++) pairs += Math.max(0, length - d);
  // One number a pair: row, column and weight packed, so that sorting brings equal pairs together.
  const packed = new Float64Array(pairs * 2);
  let at = 0;
  for (const text of texts) {
    for (let i = 0; i < text.length; i++) {
      for (let d = 1; d <= window && i + d < text.length; d++) {
        const [a, b] = [text[i] ?? 0, text[i + d] ?? 0];
        packed[at++] = (a * size + b) * window + (window - d);
        packed[at++] = (b * size + a) * window + (window - d);
      }
    }
  }
  packed.sort();
  return gather(packed, size, window);
}

function gather(packed: Float64Array, size: number, window: number): SparseMatrix {
  const starts = new Uint32Array(size + 1);
  const columns = new Uint32Array(packed.length);
  const values = new Float32Array(packed.length);
  let cells = 0;
  let last = -1;
  for (const value of packed) {
    const cell = Math.floor(value / window);
    if (cell !== last) {
      columns[cells] = cell % size;
      const next = Math.floor(cell / size) + 1;
      starts[next] = (starts[next] ?? 0) + 1;
      cells++;
      last = cell;
    }
    values[cells - 1] = (values[cells - 1] ?? 0) + ((value % window) + 1) / window;
  }
  for (let row = 0; row < size; row++) starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0);
  return { size, starts, columns: columns.slice(0, cells), values: values.slice(0, cells) };
}

/**
 * Positive pointwise mutual information, the matrix that skip-gram with negative sampling factorises implicitly
 * (Levy & Goldberg 2014), with their smoothing of contexts (power 3/4).
 */
export function positiveMutualInformation(counts: SparseMatrix): SparseMatrix {
  const { size, starts, columns, values } = counts;
  const rowSums = new Float64Array(size);
  for (let row = 0; row < size; row++) {
    for (let i = starts[row] ?? 0; i < (starts[row + 1] ?? 0); i++)
      rowSums[row] = (rowSums[row] ?? 0) + (values[i] ?? 0);
  }
  const smoothed = rowSums.map((sum) => sum ** 0.75);
  const mass = smoothed.reduce((sum, value) => sum + value, 0);
  const kept = { starts: new Uint32Array(size + 1), columns: columns.slice(), values: values.slice() };
  let cells = 0;
  for (let row = 0; row < size; row++) {
    for (let i = starts[row] ?? 0; i < (starts[row + 1] ?? 0); i++) {
      const column = columns[i] ?? 0;
      const information = Math.log(
        ((values[i] ?? 0) * mass) / ((rowSums[row] ?? 0) * (smoothed[column] ?? 0)),
      );
      if (information <= 0) continue;
      kept.columns[cells] = column;
      kept.values[cells++] = information;
    }
    kept.starts[row + 1] = cells;
  }
  return {
    size,
    starts: kept.starts,
    columns: kept.columns.slice(0, cells),
    values: kept.values.slice(0, cells),
  };
}
