import type { LexicalSearch } from "./lexical/bm25.ts";
import type { LexicalIndex } from "./lexical/lexical-index.ts";
import type { TermPlaces } from "./lexical/lookup.ts";
import type { DocumentMeta } from "./passage.ts";
import type { QuantisedVectors, VectorIndex } from "./vectors/vector-index.ts";

/** A generation in memory: everything but the texts. Documents and passages are numbered in generation order. */
export interface OpenedIndex {
  readonly metas: readonly DocumentMeta[];
  readonly lexical: LexicalIndex;
  readonly search: LexicalSearch;
  readonly places: TermPlaces;
  readonly vectors: QuantisedVectors;
  readonly nearest: VectorIndex;
  /** Idf mass of each document's title. */
  readonly titleMass: Float32Array;
  /** Idf mass of each passage's FAQ question; 0 where it has none. */
  readonly questionMass: Float32Array;
}
