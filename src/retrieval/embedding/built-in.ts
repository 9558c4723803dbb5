import { Embeddings } from "@langchain/core/embeddings";
import { analyse } from "../analysis/analyse.ts";
import { BUILT_IN_DIMENSION, BUILT_IN_ID, CONTRASTIVE_DIMENSION } from "./built-in-id.ts";
import { type Bag, bagOf, embedBag } from "./static/bag-of-stems.ts";
import { loadStaticVectors, type StaticVectors } from "./static/static-vectors.ts";

/** Length of each half, so that a cosine of the whole is the mean of the cosines of the halves. */
const HALF = Math.SQRT1_2;

/**
 * Offline vectors: the sums of the trained vectors of a text's stems, contrastive then skip-gram. A text none of
 * whose stems is known has the null vector.
 */
export class BuiltInEmbeddings extends Embeddings {
  readonly id = BUILT_IN_ID;
  readonly dimension = BUILT_IN_DIMENSION;
  readonly #vectors: StaticVectors = loadStaticVectors();

  constructor() {
    super({});
  }

  override async embedDocuments(texts: string[]): Promise<number[][]> {
    return texts.map((text) => this.embedTerms(analyse(text)));
  }

  override async embedQuery(text: string): Promise<number[]> {
    return this.embedTerms(analyse(text));
  }

  /** Vector of a text that `analyse` has read already: reading is most of the work. */
  embedTerms(terms: Iterable<string>): number[] {
    return this.embedBag(bagOf(terms, this.#vectors.rowOf));
  }

  /** Row of a stem in the tables; undefined when they do not know it. */
  rowOf(stem: string): number | undefined {
    return this.#vectors.rowOf(stem);
  }

  /** Vector of rows of the tables, each with its weight. */
  embedBag(bag: Bag): number[] {
    const { contrastive, skipGram } = this.#vectors;
    const vector = new Float64Array(BUILT_IN_DIMENSION);
    embedBag(bag, contrastive, HALF, vector, 0);
    embedBag(bag, skipGram, HALF, vector, CONTRASTIVE_DIMENSION);
    // Twenty times faster than Array.from, which an index of 45,000 passages feels.
    const list = new Array<number>(BUILT_IN_DIMENSION);
    for (let i = 0; i < BUILT_IN_DIMENSION; i++) list[i] = vector[i] ?? 0;
    return list;
  }
}
