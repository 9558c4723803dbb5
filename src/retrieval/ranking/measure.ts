import type { LexicalScores } from "../lexical/bm25.ts";
import type { OpenedIndex } from "../opened-index.ts";
import type { Candidate } from "./candidates.ts";
import { type LettersInTitle, lettersInTitle } from "./letters-in-title.ts";
import { type RankedPassage, rankPassages } from "./passages.ts";
import type { MemoryOfDocument, Recollection } from "./question-memory.ts";
import { type SoftTitle, softTitle } from "./soft-title.ts";
import type { Sought } from "./sought.ts";
import { type WordsInDocument, wordsInDocument } from "./words-in-document.ts";

const PASSAGES_KEPT = 3;

/** All that is measured of one candidate, before candidates are compared with one another. */
export interface Measured extends Candidate {
  readonly lexical: {
    readonly document: number;
    readonly plain: number;
    readonly page: number;
    readonly first: number;
    readonly second: number;
  };
  readonly words: WordsInDocument;
  /** Agreement with the document's closest FAQ question (0..1). */
  readonly faq: number;
  readonly letters: LettersInTitle;
  readonly soft: { readonly contrastive: SoftTitle; readonly skipGram: SoftTitle };
  readonly memory: MemoryOfDocument;
  /** Best first. */
  readonly passages: readonly RankedPassage[];
}

const FORGOTTEN: MemoryOfDocument = { cosine: 0, skipGram: 0, words: 0, vote: 0 };

/** Measures each candidate alone. */
export function measure(
  index: OpenedIndex,
  sought: Sought,
  scores: LexicalScores,
  recollection: Recollection,
  candidates: readonly Candidate[],
): Measured[] {
  const words = wordsInDocument(index, sought);
  const letters = lettersInTitle(index.letters, sought);
  const contrastive = softTitle(index, sought, index.statics.contrastive);
  const skipGram = softTitle(index, sought, index.statics.skipGram);
  return candidates.map((candidate) => {
    const { document } = candidate;
    const passages = rankPassages(index, sought, scores, candidate, PASSAGES_KEPT);
    const lexical = passages.map((passage) => passage.lexical).sort((a, b) => b - a);
    return {
      ...candidate,
      lexical: {
        document: scores.document[document] ?? 0,
        plain: scores.plain[document] ?? 0,
        page: scores.page[document] ?? 0,
        first: lexical[0] ?? 0,
        second: lexical[1] ?? 0,
      },
      words: words(document, passages[0]?.passage),
      faq: passages.reduce((best, { faq }) => Math.max(best, faq), 0),
      letters: letters(document),
      soft: { contrastive: contrastive(document), skipGram: skipGram(document) },
      memory: recollection.documents.get(document) ?? FORGOTTEN,
      passages,
    };
  });
}
