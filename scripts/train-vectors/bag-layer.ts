import { countWeight } from "../../src/retrieval/embedding/static/bag-of-stems.ts";
import type { Terms } from "./read-corpus.ts";
import type { Vectors } from "./vectors.ts";

/** A text as distinct rows and their weights. */
export interface Bag {
  readonly rows: readonly number[];
  readonly weights: readonly number[];
}

/** The bag of a text, from which each distinct term is left out with probability `dropout`. */
export function dropOut(text: Terms, dropout: number, random: () => number): Bag {
  const counts = new Map<number, number>();
  for (const term of text) counts.set(term, (counts.get(term) ?? 0) + 1);
  const kept = [...counts].filter(() => random() >= dropout);
  const chosen = kept.length === 0 ? [...counts] : kept;
  return { rows: chosen.map(([row]) => row), weights: chosen.map(([, count]) => countWeight(count)) };
}

/** Unit vectors of bags, with the lengths they had. */
export interface UnitVectors {
  readonly units: Float32Array;
  readonly lengths: Float64Array;
}

/** Sums the rows of each bag and scales the sum to unit length. */
export function embedBags(bags: readonly Bag[], { dimension, values }: Vectors): UnitVectors {
  const units = new Float32Array(bags.length * dimension);
  const lengths = new Float64Array(bags.length);
  for (const [number, { rows, weights }] of bags.entries()) {
    const to = number * dimension;
    for (const [k, row] of rows.entries()) {
      const weight = weights[k] ?? 0;
      const from = row * dimension;
      for (let i = 0; i < dimension; i++)
        units[to + i] = (units[to + i] ?? 0) + weight * (values[from + i] ?? 0);
    }
    let squares = 0;
    for (let i = to; i < to + dimension; i++) squares += (units[i] ?? 0) ** 2;
    const length = Math.sqrt(squares) || 1;
    lengths[number] = length;
    for (let i = to; i < to + dimension; i++) units[i] = (units[i] ?? 0) / length;
  }
  return { units, lengths };
}

/**
 * Adds to `gradient` (laid out as the vectors) what the gradients of the unit vectors make of the rows.
 *
 * @param slopes gradient of the loss by each unit vector.
 */
export function spread(
  bags: readonly Bag[],
  { units, lengths }: UnitVectors,
  slopes: Float32Array,
  dimension: number,
  gradient: Float32Array,
): void {
  const slope = new Float32Array(dimension);
  for (const [number, { rows, weights }] of bags.entries()) {
    const at = number * dimension;
    let along = 0;
    for (let i = 0; i < dimension; i++) along += (slopes[at + i] ?? 0) * (units[at + i] ?? 0);
    for (let i = 0; i < dimension; i++)
      slope[i] = ((slopes[at + i] ?? 0) - along * (units[at + i] ?? 0)) / (lengths[number] ?? 1);
    for (const [k, row] of rows.entries()) {
      const weight = weights[k] ?? 0;
      const into = row * dimension;
      for (let i = 0; i < dimension; i++)
        gradient[into + i] = (gradient[into + i] ?? 0) + weight * (slope[i] ?? 0);
    }
  }
}
