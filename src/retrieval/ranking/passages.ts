import type { LexicalScores } from "../lexical/bm25.ts";
import type { OpenedIndex } from "../opened-index.ts";
import type { Candidate } from "./candidates.ts";
import { dice } from "./dice.ts";
import { coveredMass, type Sought } from "./sought.ts";

/** Weight of the cosine against BM25 when choosing the passage inside a document. */
const DENSE = 0.5;

export interface RankedPassage {
  readonly passage: number;
  readonly lexical: number;
  /** Mean of the cosines of both vector sets. */
  readonly dense: number;
  /** Agreement with the passage's FAQ question (Dice on idf mass, 0..1). */
  readonly faq: number;
  /** Share of the question's idf mass in the passage, its headings and its document's title and keywords. */
  readonly coverage: number;
  /** Lexical and dense together, comparable within the document only. */
  readonly score: number;
}

/** The passages of one document, best first, at most `keep`. */
export function rankPassages(
  index: OpenedIndex,
  sought: Sought,
  scores: LexicalScores,
  { document, cosines }: Pick<Candidate, "document" | "cosines">,
  keep: number,
): RankedPassage[] {
  const { places } = index;
  const from = index.lexical.firstPassage[document] ?? 0;
  const to = index.lexical.firstPassage[document + 1] ?? from;
  const mass = Math.max(1e-9, sought.mass);
  const ranked: RankedPassage[] = [];
  let best = 1e-9;
  for (let passage = from; passage < to; passage++) best = Math.max(best, scores.passage(passage));
  for (let passage = from; passage < to; passage++) {
    const lexical = scores.passage(passage);
    const dense = cosines[passage - from] ?? 0;
    const questionMass = index.questionMass[passage] ?? 0;
    const inQuestion = (term: number) => places.inQuestion(term, passage);
    const faq = questionMass === 0 ? 0 : dice(coveredMass(sought, inQuestion), mass, questionMass);
    const score = lexical / best + DENSE * dense + faq;
    ranked.push({ passage, lexical, dense, faq, coverage: 0, score });
  }
  ranked.sort((a, b) => b.score - a.score || a.passage - b.passage);
  const holds = (passage: number) => (term: number) =>
    places.inPassage(term, passage) || places.inTitle(term, document) || places.inKeywords(term, document);
  return ranked
    .slice(0, keep)
    .map((one) => ({ ...one, coverage: coveredMass(sought, holds(one.passage)) / mass }));
}
