import { Embeddings } from "@langchain/core/embeddings";
import { analyse } from "../analysis/analyse.ts";
import { hash } from "../analysis/hash.ts";
import { BUILT_IN_DIMENSION, BUILT_IN_ID } from "./built-in-id.ts";

const CACHE_LIMIT = 100_000;
/** A whole stem weighs more than the three- and four-letter pieces that make it robust to typos. */
const STEM_WEIGHT = 1;
const PIECES_WEIGHT = 0.6;

/**
 * Offline vectors: stems and their character 3- and 4-grams, hashed with a sign into 256 dimensions
 * (feature hashing, Weinberger et al. 2009). They forgive spelling and word forms; they know no synonyms.
 */
export class BuiltInEmbeddings extends Embeddings {
  readonly id = BUILT_IN_ID;
  readonly dimension = BUILT_IN_DIMENSION;
  readonly #features = new Map<string, readonly Feature[]>();

  constructor() {
    super({});
  }

  override async embedDocuments(texts: string[]): Promise<number[][]> {
    return texts.map((text) => this.#embed(text));
  }

  override async embedQuery(text: string): Promise<number[]> {
    return this.#embed(text);
  }

  #embed(text: string): number[] {
    const counts = new Map<string, number>();
    for (const term of analyse(text)) counts.set(term, (counts.get(term) ?? 0) + 1);
    const vector = new Float64Array(BUILT_IN_DIMENSION);
    let squares = 0;
    for (const [term, count] of counts) {
      const weight = 1 + Math.log(count);
      for (const feature of this.#featuresOf(term)) {
        vector[feature.at] = (vector[feature.at] ?? 0) + feature.weight * weight;
      }
    }
    for (const value of vector) squares += value * value;
    const norm = Math.sqrt(squares) || 1;
    return Array.from(vector, (value) => value / norm);
  }

  #featuresOf(term: string): readonly Feature[] {
    const known = this.#features.get(term);
    if (known !== undefined) return known;
    const pieces = piecesOf(term);
    const features = [feature(term, STEM_WEIGHT)];
    for (const piece of pieces) features.push(feature(piece, PIECES_WEIGHT / Math.sqrt(pieces.length)));
    if (this.#features.size >= CACHE_LIMIT) this.#features.clear();
    this.#features.set(term, features);
    return features;
  }
}

interface Feature {
  readonly at: number;
  readonly weight: number;
}

function piecesOf(term: string): string[] {
  const padded = `<${term}>`;
  const pieces: string[] = [];
  for (const size of [3, 4]) {
    for (let i = 0; i + size <= padded.length; i++) pieces.push(padded.slice(i, i + size));
  }
  return pieces;
}

function feature(text: string, weight: number): Feature {
  const value = hash(text);
  return { at: value % BUILT_IN_DIMENSION, weight: value >>> 31 === 0 ? weight : -weight };
}
