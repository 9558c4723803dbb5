import type { LexicalScores } from "../lexical/bm25.ts";
import type { OpenedIndex } from "../opened-index.ts";
import { Top } from "../top.ts";
import { quantise } from "../vectors/quantise.ts";
import { splitCosine } from "../vectors/split-cosine.ts";
import type { QuantisedVectors } from "../vectors/vector-index.ts";

const BY_WORDS = 80;
const BY_PLAIN_WORDS = 15;
const BY_TITLE = 20;
const BY_PASSAGE = 20;
/** Two texts that have nothing to do with one another are often this close (cosine): it brings nobody. */
const NOISE = 0.3;
/** Multiplications an exact scan of passages may cost (about 4 ms); above it, documents are compared by their mean. */
const SCAN_BUDGET = 4_000_000;

/** A document worth ranking, with its closeness to the question; cosines are -1..1, 0 without vectors. */
export interface Candidate {
  readonly document: number;
  /** Mean of both vector sets, of each passage in order; empty without vectors. */
  readonly cosines: readonly number[];
  readonly contrastive: Closeness;
  readonly skipGram: Closeness;
}

/** Cosines of one vector set. */
export interface Closeness {
  readonly title: number;
  readonly best: number;
  readonly second: number;
}

/**
 * Documents that words, vectors or remembered questions bring up, at most about a hundred.
 *
 * @param brought documents that remembered questions or a configured model point to.
 */
export function gather(
  index: OpenedIndex,
  scores: LexicalScores,
  vector: readonly number[] | null,
  brought: Iterable<number>,
  allow: (document: number) => boolean,
): Candidate[] {
  const found = new Set<number>();
  const add = (
    scored: Iterable<number>,
    scoreOf: (document: number) => number,
    most: number,
    least = Number.NEGATIVE_INFINITY,
  ) => {
    const top = new Top(most);
    for (const document of scored) {
      const score = scoreOf(document);
      if (score >= least && score > top.floor && allow(document)) top.add(document, score);
    }
    for (const { id } of top.best) found.add(id);
  };
  add(scores.touched, (document) => scores.document[document] ?? 0, BY_WORDS);
  add(scores.touched, (document) => scores.plain[document] ?? 0, BY_PLAIN_WORDS);
  for (const document of brought) if (allow(document)) found.add(document);
  if (vector === null) return [...found].map(without);
  const { vectors, titles, means, split } = index;
  const all = index.metas.keys();
  const ofTitle = splitCosine(titles, split, vector);
  add(all, closeTo(titles, index, vector), BY_TITLE, NOISE);
  if (vectors.count * vectors.dimension <= SCAN_BUDGET) {
    const owner = index.lexical.documentOfPassage;
    const hits = index.nearest.search(vector, 2 * BY_PASSAGE, (passage) => allow(owner[passage] ?? 0));
    for (const { passage, cosine } of hits) if (cosine >= NOISE) found.add(owner[passage] ?? 0);
  } else {
    add(index.metas.keys(), closeTo(means, index, vector), BY_PASSAGE, NOISE);
  }
  const ofPassage = splitCosine(vectors, split, vector);
  return [...found].map((document) => compared(index, document, ofPassage, ofTitle));
}

type Compare = ReturnType<typeof splitCosine>;

/** Cosine of the first vector set alone: enough to gather, at half the cost. */
function closeTo(vectors: QuantisedVectors, { split }: OpenedIndex, vector: readonly number[]) {
  const { dimension, components, scales } = vectors;
  const { components: query, scale } = quantise(vector, dimension);
  return (document: number) => {
    let sum = 0;
    // Four at a time, without multiplications of doubles: this scan of every document is a sixth of a search.
    for (let i = 0, at = document * dimension; i < split; i += 4, at += 4) {
      const one = Math.imul(query[i] as number, components[at] as number);
      const two = Math.imul(query[i + 1] as number, components[at + 1] as number);
      const three = Math.imul(query[i + 2] as number, components[at + 2] as number);
      const four = Math.imul(query[i + 3] as number, components[at + 3] as number);
      sum = (((sum + one) | 0) + ((two + three) | 0) + four) | 0;
    }
    return 2 * scale * sum * (scales[document] ?? 0);
  };
}

const FAR: Closeness = { title: 0, best: 0, second: 0 };

function without(document: number): Candidate {
  return { document, cosines: [], contrastive: FAR, skipGram: FAR };
}

function compared(
  { lexical }: OpenedIndex,
  document: number,
  ofPassage: Compare,
  ofTitle: Compare,
): Candidate {
  const cosines: number[] = [];
  const contrastive = new Best();
  const skipGram = new Best();
  const end = lexical.firstPassage[document + 1] ?? 0;
  for (let passage = lexical.firstPassage[document] ?? 0; passage < end; passage++) {
    const { first, second } = ofPassage(passage);
    contrastive.add(first);
    skipGram.add(second);
    cosines.push((first + second) / 2);
  }
  const { first, second } = ofTitle(document);
  return {
    document,
    cosines,
    contrastive: contrastive.with(first),
    skipGram: skipGram.with(second),
  };
}

/** The two greatest of a stream of cosines. */
class Best {
  #best = 0;
  #second = 0;

  add(value: number): void {
    if (value > this.#best) {
      this.#second = this.#best;
      this.#best = value;
    } else if (value > this.#second) this.#second = value;
  }

  with(title: number): Closeness {
    return { title, best: this.#best, second: this.#second };
  }
}
