import { hitAt, meanReciprocalRank } from "../../bench/search/measures.ts";
import { bagOf, embedBag } from "../../src/retrieval/embedding/static/bag-of-stems.ts";
import type { StaticTable } from "../../src/retrieval/embedding/static/static-table.ts";
import type { MeasuredCorpus, MeasuredSet } from "./measured-set.ts";

/** How well questions find their document by vectors alone. */
export interface Figures {
  readonly hit: number;
  readonly mrr: number;
}

/** Ways to score a document: its best piece, and .7 × best piece + .3 × title. */
export interface Measured {
  readonly piece: Figures;
  readonly withTitle: Figures;
}

type RowOf = (stem: string) => number | undefined;

/** Share of the title in the second way. */
const TITLE = 0.3;

/** Searches the sets with the mean of the cosines of the tables; as many results, in the same order. */
export function measureSets(
  sets: readonly MeasuredSet[],
  rowOf: RowOf,
  tables: readonly StaticTable[],
): Measured[] {
  const embedded = new Map<MeasuredCorpus, { pieces: Float32Array; titles: Float32Array }>();
  return sets.map((set) => {
    const vectors = embedded.get(set.corpus) ?? {
      pieces: embedAll(set.corpus.pieces, rowOf, tables),
      titles: embedAll(set.corpus.titles, rowOf, tables),
    };
    embedded.set(set.corpus, vectors);
    const byPiece: number[] = [];
    const withTitle: number[] = [];
    for (const { terms, relevant } of set.questions) {
      const question = embedAll([terms], rowOf, tables);
      const best = new Float32Array(set.corpus.titles.length).fill(-1);
      for (const [i, document] of set.corpus.documentOf.entries()) {
        const score = product(question, vectors.pieces, i);
        if (score > (best[document] ?? 0)) best[document] = score;
      }
      byPiece.push(position(best, relevant));
      const mixed = best.map(
        (score, document) => (1 - TITLE) * score + TITLE * product(question, vectors.titles, document),
      );
      withTitle.push(position(mixed, relevant));
    }
    return { piece: figures(byPiece), withTitle: figures(withTitle) };
  });
}

function figures(positions: readonly number[]): Figures {
  return { hit: hitAt(positions, 1), mrr: meanReciprocalRank(positions) };
}

function position(scores: Float32Array, relevant: ReadonlySet<number>): number {
  const order = [...scores.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0)).slice(0, 10);
  return order.findIndex((document) => relevant.has(document));
}

function embedAll(
  texts: readonly (readonly string[])[],
  rowOf: RowOf,
  tables: readonly StaticTable[],
): Float32Array {
  const dimension = tables.reduce((sum, table) => sum + table.dimension, 0);
  const vectors = new Float32Array(texts.length * dimension);
  for (const [i, terms] of texts.entries()) {
    const bag = bagOf(terms, rowOf);
    let offset = i * dimension;
    for (const table of tables) {
      embedBag(bag, table, Math.sqrt(1 / tables.length), vectors, offset);
      offset += table.dimension;
    }
  }
  return vectors;
}

function product(question: Float32Array, vectors: Float32Array, number: number): number {
  const from = number * question.length;
  let sum = 0;
  for (let i = 0; i < question.length; i++) sum += (question[i] ?? 0) * (vectors[from + i] ?? 0);
  return sum;
}
