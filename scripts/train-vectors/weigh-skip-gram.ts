import type { Vectors } from "./vectors.ts";

/** Power iterations; the first component dominates, a few are enough. */
const ITERATIONS = 30;

/**
 * Smooth inverse frequency (Arora et al. 2017), folded into the vectors: each is scaled by
 * `a / (a + share of its term)` and loses its part along the first principal direction, so that a plain sum of
 * rows is the weighted sum with the common direction removed.
 *
 * @param counts occurrences of each term, same order as the vectors.
 */
export function weighSkipGram({ dimension, values }: Vectors, counts: readonly number[], a: number): Vectors {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const weighted = values.slice();
  for (const [row, count] of counts.entries()) {
    const from = row * dimension;
    let squares = 0;
    for (let i = from; i < from + dimension; i++) squares += (values[i] ?? 0) ** 2;
    const factor = a / (a + count / total) / (Math.sqrt(squares) || 1);
    for (let i = from; i < from + dimension; i++) weighted[i] = (weighted[i] ?? 0) * factor;
  }
  const direction = firstDirection(weighted, dimension, counts);
  for (let from = 0; from < weighted.length; from += dimension) {
    let along = 0;
    for (let i = 0; i < dimension; i++) along += (weighted[from + i] ?? 0) * (direction[i] ?? 0);
    for (let i = 0; i < dimension; i++)
      weighted[from + i] = (weighted[from + i] ?? 0) - along * (direction[i] ?? 0);
  }
  return { dimension, values: weighted };
}

/** First principal direction of the vectors, each counted as often as its term stands in the texts. */
function firstDirection(values: Float32Array, dimension: number, counts: readonly number[]): Float64Array {
  let direction = new Float64Array(dimension).fill(1 / Math.sqrt(dimension));
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    const next = new Float64Array(dimension);
    for (const [row, count] of counts.entries()) {
      const from = row * dimension;
      let along = 0;
      for (let i = 0; i < dimension; i++) along += (values[from + i] ?? 0) * (direction[i] ?? 0);
      for (let i = 0; i < dimension; i++) next[i] = (next[i] ?? 0) + count * along * (values[from + i] ?? 0);
    }
    const length = Math.hypot(...next) || 1;
    direction = next.map((value) => value / length);
  }
  return direction;
}
