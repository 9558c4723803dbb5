import type { LexicalScores } from "../lexical/bm25.ts";
import { idf } from "../lexical/lexical-index.ts";
import type { OpenedIndex } from "../opened-index.ts";
import type { Candidate } from "./candidates.ts";
import { FUSION, LOCAL_PRIOR, PASSAGE_DENSE } from "./fusion-weights.ts";
import { coveredMass, type Sought } from "./sought.ts";

const PASSAGES_KEPT = 3;

/** What the ranking knows of a document; every part is 0..1 except `lexicalRaw`. */
export interface RankedDocument {
  readonly document: number;
  readonly score: number;
  readonly lexicalRaw: number;
  readonly parts: DocumentParts;
  /** Best first. */
  readonly passages: readonly RankedPassage[];
}

export interface DocumentParts {
  /** BM25 relative to the best candidate's. */
  readonly lexical: number;
  /** Cosine of the closest passage. */
  readonly dense: number;
  /** Share of the question's idf mass in the title or keywords. */
  readonly title: number;
  /** Agreement of title and question both ways (Dice on idf mass). */
  readonly titleDice: number;
  /** Share of the question's idf mass in the best passage, its headings, title and keywords. */
  readonly coverage: number;
  /** The same in the whole document. */
  readonly page: number;
  /** Agreement with the closest FAQ question (Dice on idf mass). */
  readonly faq: number;
}

export interface RankedPassage {
  readonly passage: number;
  readonly lexical: number;
  readonly dense: number;
  readonly faq: number;
  readonly coverage: number;
  /** Lexical and dense together, comparable within the document only. */
  readonly score: number;
}

/** Orders candidates by a weighted sum of named parts (`fusion-weights.ts`). */
export function rank(
  index: OpenedIndex,
  sought: Sought,
  scores: LexicalScores,
  candidates: readonly Candidate[],
): RankedDocument[] {
  const best = Math.max(1e-9, ...candidates.map(({ lexical }) => lexical));
  return candidates
    .map((candidate) => rankOne(index, sought, scores, candidate, best))
    .sort((a, b) => b.score - a.score || a.document - b.document);
}

function rankOne(
  index: OpenedIndex,
  sought: Sought,
  scores: LexicalScores,
  candidate: Candidate,
  bestLexical: number,
): RankedDocument {
  const { document, lexical, cosines } = candidate;
  const { places } = index;
  const mass = Math.max(1e-9, sought.mass);
  const inTitle = (term: number) => places.inTitle(term, document);
  const onLabel = (term: number) => inTitle(term) || places.inKeywords(term, document);
  const passages = rankPassages(index, sought, scores, candidate, PASSAGES_KEPT);
  const first = passages[0];
  const titleMass = coveredMass(sought, inTitle);
  const parts: DocumentParts = {
    lexical: lexical / bestLexical,
    dense: Math.max(0, ...cosines),
    title: coveredMass(sought, onLabel) / mass,
    titleDice: dice(titleMass, mass, index.titleMass[document] ?? 0),
    coverage: first?.coverage ?? 0,
    page: coveredMass(sought, (term) => places.inDocument(term, document)) / mass,
    faq: Math.max(0, ...passages.map(({ faq }) => faq)),
  };
  const prior = index.metas[document]?.origin === "local" ? LOCAL_PRIOR : 0;
  const names = Object.keys(FUSION) as (keyof DocumentParts)[];
  const score = names.reduce((sum, name) => sum + FUSION[name] * parts[name], prior);
  return { document, score: Math.min(1, Math.max(0, score)), lexicalRaw: lexical, parts, passages };
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
    const faq =
      questionMass === 0
        ? 0
        : dice(
            coveredMass(sought, (term) => places.inQuestion(term, passage)),
            mass,
            questionMass,
          );
    ranked.push({
      passage,
      lexical,
      dense,
      faq,
      coverage: 0,
      score: lexical / best + PASSAGE_DENSE * dense + faq,
    });
  }
  ranked.sort((a, b) => b.score - a.score || a.passage - b.passage);
  const holds = (passage: number) => (term: number) =>
    places.inPassage(term, passage) || places.inTitle(term, document) || places.inKeywords(term, document);
  return ranked
    .slice(0, keep)
    .map((one) => ({ ...one, coverage: coveredMass(sought, holds(one.passage)) / mass }));
}

function dice(shared: number, one: number, other: number): number {
  return other === 0 ? 0 : Math.min(1, (2 * shared) / (one + other));
}

/** Idf mass per owner of the postings whose `count` is positive. */
export function fieldMass(
  lexical: OpenedIndex["lexical"],
  postings: { readonly starts: Uint32Array; readonly owner: Uint32Array; readonly count: Uint8Array },
  owners: number,
): Float32Array {
  const mass = new Float32Array(owners);
  for (let term = 0; term + 1 < postings.starts.length; term++) {
    const rarity = idf(lexical, term);
    for (let i = postings.starts[term] ?? 0; i < (postings.starts[term + 1] ?? 0); i++) {
      const owner = postings.owner[i] ?? 0;
      if ((postings.count[i] ?? 0) > 0) mass[owner] = (mass[owner] ?? 0) + rarity;
    }
  }
  return mass;
}
