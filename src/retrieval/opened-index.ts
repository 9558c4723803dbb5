import type { StaticVectors } from "./embedding/static/static-vectors.ts";
import type { LexicalSearch } from "./lexical/bm25.ts";
import type { LexicalIndex } from "./lexical/lexical-index.ts";
import type { TermPlaces } from "./lexical/lookup.ts";
import type { DocumentMeta } from "./passage.ts";
import type { TitleLetters } from "./ranking/letters-in-title.ts";
import type { Shapes } from "./shapes.ts";
import type { QuantisedVectors, VectorIndex } from "./vectors/vector-index.ts";

/** A generation in memory: everything but the texts. Documents and passages are numbered in generation order. */
export interface OpenedIndex {
  readonly metas: readonly DocumentMeta[];
  readonly lexical: LexicalIndex;
  readonly search: LexicalSearch;
  readonly places: TermPlaces;
  readonly shapes: Shapes;
  readonly letters: TitleLetters;
  /** Built-in vectors of the passages, of the titles, and the mean of each document's passages. */
  readonly vectors: QuantisedVectors;
  readonly titles: QuantisedVectors;
  readonly means: QuantisedVectors;
  readonly nearest: VectorIndex;
  /** Vectors of the configured model; null when only the built-in ones serve. */
  readonly model: { readonly vectors: QuantisedVectors; readonly nearest: VectorIndex } | null;
  /** Components of the first of the two vector sets that built-in vectors are made of. */
  readonly split: number;
  readonly statics: StaticVectors;
  /** Row of each term in the static vectors; -1 when they do not know it. */
  readonly rows: Int32Array;
  /** Idf mass of each document's title. */
  readonly titleMass: Float32Array;
  /** Idf mass of each passage's FAQ question; 0 where it has none. */
  readonly questionMass: Float32Array;
}
