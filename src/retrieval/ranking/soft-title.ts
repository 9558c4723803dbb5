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
  const words = sought.words
    .toSorted((a, b) => b.mass - a.mass)
    .slice(0, HEAVIEST)
    .flatMap(({ mass, terms }) => {
      const row = terms[0] === undefined ? -1 : (index.rows[terms[0]] ?? -1);
      return row < 0 ? [] : [{ mass, row }];
    });
  const total = words.reduce((sum, { mass }) => sum + mass, 0);
  const rows = Int32Array.from(words, ({ row }) => row);
  /** Titles repeat one another's words: each is compared once. */
  const compared = new Map<number, Float32Array>();
  const compare = (other: number): Float32Array => {
    const known = compared.get(other);
    if (known !== undefined) return known;
    const cosines = Float32Array.from(rows, (row) => (row === other ? 1 : table.cosine(row, other)));
    compared.set(other, cosines);
    return cosines;
  };
  const { starts, terms } = index.lexical.titles;
  return (document) => {
    const from = starts[document] ?? 0;
    const to = starts[document + 1] ?? from;
    if (words.length === 0 || from === to) return NOTHING;
    const closest = new Float32Array(words.length);
    let back = 0;
    let known = 0;
    for (let i = from; i < to; i++) {
      const other = index.rows[terms[i] ?? 0] ?? -1;
      if (other < 0) continue;
      const cosines = compare(other);
      let best = 0;
      for (let w = 0; w < cosines.length; w++) {
        const cosine = cosines[w] as number;
        if (cosine > (closest[w] as number)) closest[w] = cosine;
        if (cosine > best) best = cosine;
      }
      back += best;
      known++;
    }
    let mean = 0;
    let worst = 1;
    words.forEach(({ mass }, w) => {
      mean += (mass / total) * (closest[w] ?? 0);
      if (w < TELLING) worst = Math.min(worst, closest[w] ?? 0);
    });
    return { mean, worst, back: known === 0 ? 0 : back / known };
  };
}
