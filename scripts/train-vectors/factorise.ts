import type { SparseMatrix } from "./co-occurrences.ts";
import type { Vectors } from "./vectors.ts";

/** Columns beyond those kept, for accuracy. */
const SPARE = 16;
const ITERATIONS = 5;

/**
 * Leading left singular vectors of a sparse square matrix, by subspace iteration from a random start (Halko,
 * Martinsson & Tropp 2011). Not scaled by the singular values: for words, directions all alike do better
 * (Levy, Goldberg & Dagan 2015).
 */
export function factorise(matrix: SparseMatrix, dimension: number, random: () => number): Vectors {
  const { size } = matrix;
  const width = dimension + SPARE;
  const transposed = transpose(matrix);
  let basis: Float32Array = Float32Array.from({ length: size * width }, () => random() - 0.5);
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    orthonormalise(basis, width);
    basis = multiply(transposed, basis, width);
    orthonormalise(basis, width);
    basis = multiply(matrix, basis, width);
  }
  orthonormalise(basis, width);
  const values = new Float32Array(size * dimension);
  for (let row = 0; row < size; row++) {
    values.set(basis.subarray(row * width, row * width + dimension), row * dimension);
  }
  return { dimension, values };
}

function transpose({ size, starts, columns, values }: SparseMatrix): SparseMatrix {
  const next = new Uint32Array(size + 1);
  for (const column of columns) next[column + 1] = (next[column + 1] ?? 0) + 1;
  for (let row = 0; row < size; row++) next[row + 1] = (next[row + 1] ?? 0) + (next[row] ?? 0);
  const turned = { starts: next.slice(), columns: columns.slice(), values: values.slice() };
  for (let row = 0; row < size; row++) {
    for (let i = starts[row] ?? 0; i < (starts[row + 1] ?? 0); i++) {
      const column = columns[i] ?? 0;
      const at = next[column] ?? 0;
      turned.columns[at] = row;
      turned.values[at] = values[i] ?? 0;
      next[column] = at + 1;
    }
  }
  return { size, ...turned };
}

function multiply(matrix: SparseMatrix, block: Float32Array, width: number): Float32Array {
  const { size, starts, columns, values } = matrix;
  const product = new Float32Array(size * width);
  for (let row = 0; row < size; row++) {
    const into = row * width;
    for (let i = starts[row] ?? 0; i < (starts[row + 1] ?? 0); i++) {
      const value = values[i] ?? 0;
      const from = (columns[i] ?? 0) * width;
      for (let k = 0; k < width; k++)
        product[into + k] = (product[into + k] ?? 0) + value * (block[from + k] ?? 0);
    }
  }
  return product;
}

/** Modified Gram-Schmidt on the columns, in place. */
function orthonormalise(block: Float32Array, width: number): void {
  const size = block.length / width;
  const columns = Array.from({ length: width }, (_, k) => {
    const column = new Float64Array(size);
    for (let row = 0; row < size; row++) column[row] = block[row * width + k] ?? 0;
    return column;
  });
  for (const [k, column] of columns.entries()) {
    for (const earlier of columns.slice(0, k)) {
      let along = 0;
      for (let row = 0; row < size; row++) along += (column[row] ?? 0) * (earlier[row] ?? 0);
      for (let row = 0; row < size; row++) column[row] = (column[row] ?? 0) - along * (earlier[row] ?? 0);
    }
    let squares = 0;
    for (const value of column) squares += value * value;
    const length = Math.sqrt(squares);
    for (let row = 0; row < size; row++) {
      column[row] = (column[row] ?? 0) / (length || 1);
      block[row * width + k] = column[row] ?? 0;
    }
  }
}
