import type { StaticTable } from "../embedding/static/static-table.ts";
import type { OpenedIndex } from "../opened-index.ts";
import type { Sought } from "./sought.ts";

/** Words beyond the heaviest ones weigh too little to be compared. */
const HEAVIEST = 12;
const TELLING = 3;

/** How close the words of a title come to those of the question, word by word (cosines, 0..1). */
export interface SoftTitle {
  /** Mean over the question's words of the closest title word, by weight. */
  readonly mean: number;
  /** Worst of the question's three heaviest words. */
  readonly worst: number;
  /** Mean over the title's words of the closest word of the question. */
  readonly back: number;
}

const NOTHING: SoftTitle = { mean: 0, worst: 0, back: 0 };

/** Compares titles with one question, word by word, in one vector set. */
export function softTitle(
  index: OpenedIndex,
  sought: Sought,
  table: StaticTable,
): (document: number) => SoftTitle {
  const known = new Map<number, Float32Array | null>();
  const vectorOf = (term: number): Float32Array | null => {
    const seen = known.get(term);
    if (seen !== undefined) return seen;
    const row = index.rows[term] ?? -1;
    const vector = row < 0 ? null : unit(table, row);
    known.set(term, vector);
    return vector;
  };
  const words = sought.words
    .toSorted((a, b) => b.mass - a.mass)
    .slice(0, HEAVIEST)
    .flatMap(({ mass, terms }) => {
      const vector = terms[0] === undefined ? null : vectorOf(terms[0]);
      return vector === null ? [] : [{ mass, vector }];
    });
  const total = words.reduce((sum, { mass }) => sum + mass, 0);
  const { starts, terms } = index.lexical.titles;
  return (document) => {
    const from = starts[document] ?? 0;
    const to = starts[document + 1] ?? from;
    if (words.length === 0 || from === to) return NOTHING;
    const closest = new Float32Array(words.length);
    let back = 0;
    let compared = 0;
    for (let i = from; i < to; i++) {
      const other = vectorOf(terms[i] ?? 0);
      if (other === null) continue;
      let best = 0;
      for (let w = 0; w < words.length; w++) {
        const cosine = product((words[w] as { vector: Float32Array }).vector, other);
        if (cosine > (closest[w] ?? 0)) closest[w] = cosine;
        if (cosine > best) best = cosine;
      }
      back += best;
      compared++;
    }
    let mean = 0;
    let worst = 1;
    words.forEach(({ mass }, w) => {
      mean += (mass / total) * (closest[w] ?? 0);
      if (w < TELLING) worst = Math.min(worst, closest[w] ?? 0);
    });
    return { mean, worst, back: compared === 0 ? 0 : back / compared };
  };
}

function unit(table: StaticTable, row: number): Float32Array {
  const vector = new Float32Array(table.dimension);
  table.addTo(row, 1, vector, 0);
  let squares = 0;
  for (const value of vector) squares += value * value;
  const norm = Math.sqrt(squares) || 1;
  for (let i = 0; i < vector.length; i++) vector[i] = (vector[i] ?? 0) / norm;
  return vector;
}

function product(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
