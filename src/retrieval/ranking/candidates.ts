import type { LexicalScores } from "../lexical/bm25.ts";
import type { OpenedIndex } from "../opened-index.ts";
import { Top } from "../top.ts";
import { createCosine } from "../vectors/exact-index.ts";

const LEXICAL_DOCUMENTS = 60;
const DENSE_PASSAGES = 30;
/** Multiplications an exact scan may cost (about 5 ms); above it only the candidates of lexical search are compared. */
const SCAN_BUDGET = 4_000_000;

/** Spelling-based vectors bring nothing below this: two unrelated texts are often this close. */
const NOISE = 0.45;

/** A document worth ranking, with its passages' closeness to the question. */
export interface Candidate {
  readonly document: number;
  readonly lexical: number;
  /** Cosine of each passage, in order; empty without vectors. */
  readonly cosines: readonly number[];
}

/** Documents that words or vectors bring up. */
export function gather(
  index: OpenedIndex,
  scores: LexicalScores,
  vector: readonly number[] | null,
  vectorsKnowMeaning: boolean,
  allow: (document: number) => boolean,
): Candidate[] {
  const { firstPassage, documentOfPassage } = index.lexical;
  const top = new Top(LEXICAL_DOCUMENTS);
  for (const document of scores.touched) {
    const score = scores.document[document] ?? 0;
    if (score > top.floor && allow(document)) top.add(document, score);
  }
  const found = new Set(top.best.map(({ id }) => id));
  const cosine = vector === null ? null : createCosine(index.vectors)(vector);
  const affordable = index.vectors.count * index.vectors.dimension <= SCAN_BUDGET;
  if (vector !== null && (vectorsKnowMeaning || affordable)) {
    const owner = (passage: number) => documentOfPassage[passage] ?? 0;
    for (const { passage, cosine } of index.nearest.search(vector, DENSE_PASSAGES, (passage) =>
      allow(owner(passage)),
    )) {
      if (vectorsKnowMeaning || cosine >= NOISE) found.add(owner(passage));
    }
  }
  return [...found].map((document) => {
    const cosines: number[] = [];
    const end = firstPassage[document + 1] ?? 0;
    for (let passage = firstPassage[document] ?? 0; cosine !== null && passage < end; passage++) {
      cosines.push(cosine(passage));
    }
    return { document, lexical: scores.document[document] ?? 0, cosines };
  });
}
