import type { StaticTable } from "./static-table.ts";

/** Rows of the stems of a text, each once, with its weight. */
export interface Bag {
  readonly rows: readonly number[];
  readonly weights: readonly number[];
}

/** Weight of a stem that stands `count` times in a text: a word repeated says little more each time. */
export function countWeight(count: number): number {
  return count === 1 ? 1 : 1 + Math.log(count);
}

/** The stems of a text that have a row; the others are passed over. */
export function bagOf(terms: Iterable<string>, rowOf: (stem: string) => number | undefined): Bag {
  const counts = new Map<number, number>();
  for (const term of terms) {
    const row = rowOf(term);
    if (row !== undefined) counts.set(row, (counts.get(row) ?? 0) + 1);
  }
  return { rows: [...counts.keys()], weights: [...counts.values()].map(countWeight) };
}

/**
 * Writes the sum of a bag's vectors, scaled to `length`, from `offset` on; leaves zeros for an empty bag.
 *
 * @param into zeros from `offset` to `offset + table.dimension`.
 */
export function embedBag(
  { rows, weights }: Bag,
  table: StaticTable,
  length: number,
  into: Float64Array | Float32Array,
  offset: number,
): void {
  for (let i = 0; i < rows.length; i++) table.addTo(rows[i] ?? 0, weights[i] ?? 0, into, offset);
  const end = offset + table.dimension;
  let squares = 0;
  for (let i = offset; i < end; i++) squares += (into[i] ?? 0) ** 2;
  if (squares === 0) return;
  const factor = length / Math.sqrt(squares);
  for (let i = offset; i < end; i++) into[i] = (into[i] ?? 0) * factor;
}
