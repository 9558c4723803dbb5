import type { LexicalIndex } from "./lexical-index.ts";

/** Weights of the fields and saturations, tuned on labelled questions (BM25F, Robertson & Zaragoza 2009). */
const WEIGHTS = { title: 4, keywords: 3, theme: 0.5, headings: 2, question: 3, body: 1 } as const;
const K1 = 3;
const PAGE_K1 = 1.2;
const PLAIN_K1 = 1.2;
/** A document scores as its best passage, and a little of its second and of its whole text. */
const SECOND = 0.3;
const PAGE = 0.2;

/** A term to search, with its weight in the question times its idf. */
export interface SearchTerm {
  readonly term: number;
  readonly weight: number;
}

/** What one search found; arrays are indexed by document or passage and reused by the next search. */
export interface LexicalScores {
  /** Documents holding a term, in no order. */
  readonly touched: readonly number[];
  /** Fields, second passage and whole text together: what documents are first ordered by. */
  readonly document: Float32Array;
  /** The whole text as one bag. */
  readonly page: Float32Array;
  /** Plain BM25 of the document's best passage, with its headings and the title as one bag. */
  readonly plain: Float32Array;
  readonly passage: (passage: number) => number;
}

/** Scores every document holding one of the terms. The result is valid until the next call. */
export type LexicalSearch = (terms: readonly SearchTerm[]) => LexicalScores;

/** BM25F over passages that share their document's title, keywords and theme. */
export function createLexicalSearch(index: LexicalIndex): LexicalSearch {
  const { documents, passages, norms, firstPassage, documentOfPassage } = index;
  const passageCount = documentOfPassage.length;
  // What every passage of a document scores for its shared fields, what a passage adds, the whole text.
  const shared = new Float32Array(index.documentCount);
  const own = new Float32Array(passageCount);
  const plainOwn = new Float32Array(passageCount);
  const plainShared = new Float32Array(index.documentCount);
  const plainBest = new Float32Array(index.documentCount);
  const plain = new Float32Array(index.documentCount);
  const titleCount = new Uint8Array(index.documentCount);
  const page = new Float32Array(index.documentCount);
  const total = new Float32Array(index.documentCount);
  const sharedCount = new Float32Array(index.documentCount);
  const seen = new Uint8Array(index.documentCount);
  let touched: number[] = [];

  const clear = () => {
    for (const document of touched) {
      shared[document] = 0;
      page[document] = 0;
      total[document] = 0;
      plain[document] = 0;
      plainShared[document] = 0;
      plainBest[document] = 0;
      seen[document] = 0;
      own.fill(0, firstPassage[document] ?? 0, firstPassage[document + 1] ?? 0);
      plainOwn.fill(0, firstPassage[document] ?? 0, firstPassage[document + 1] ?? 0);
    }
    touched = [];
  };
  const touch = (document: number) => {
    if (seen[document] === 1) return;
    seen[document] = 1;
    touched.push(document);
  };

  const addShared = (term: number, weight: number) => {
    for (let i = documents.starts[term] ?? 0; i < (documents.starts[term + 1] ?? 0); i++) {
      const document = documents.document[i] ?? 0;
      const count =
        WEIGHTS.title * (documents.title[i] ?? 0) * (norms.title[document] ?? 1) +
        WEIGHTS.keywords * Math.min(1, documents.keywords[i] ?? 0) +
        WEIGHTS.theme * Math.min(1, documents.theme[i] ?? 0);
      sharedCount[document] = count;
      const inTitle = documents.title[i] ?? 0;
      titleCount[document] = inTitle;
      plainShared[document] = (plainShared[document] ?? 0) + (weight * inTitle) / (inTitle + PLAIN_K1);
      shared[document] = (shared[document] ?? 0) + (weight * count) / (K1 + count);
      touch(document);
    }
  };
  const addPage = (document: number, count: number, weight: number) => {
    const saturated = count / (count + PAGE_K1 / (norms.page[document] ?? 1));
    page[document] = (page[document] ?? 0) + weight * saturated;
  };
  const addOwn = (term: number, weight: number) => {
    let current = -1;
    let pageCount = 0;
    for (let i = passages.starts[term] ?? 0; i < (passages.starts[term + 1] ?? 0); i++) {
      const passage = passages.passage[i] ?? 0;
      const document = documentOfPassage[passage] ?? 0;
      if (document !== current) {
        if (current >= 0) addPage(current, pageCount, weight);
        current = document;
        pageCount = 0;
        touch(document);
      }
      const body = passages.body[i] ?? 0;
      const title = titleCount[document] ?? 0;
      const bag = title + body + (passages.headings[i] ?? 0) + (passages.question[i] ?? 0);
      const added = bag / (bag + PLAIN_K1 / (norms.body[passage] ?? 1)) - title / (title + PLAIN_K1);
      const plainScore = (plainOwn[passage] ?? 0) + weight * added;
      plainOwn[passage] = plainScore;
      if (plainScore > (plainBest[document] ?? 0)) plainBest[document] = plainScore;
      const count =
        WEIGHTS.body * body * (norms.body[passage] ?? 1) +
        WEIGHTS.headings * (passages.headings[i] ?? 0) * (norms.headings[passage] ?? 1) +
        WEIGHTS.question * (passages.question[i] ?? 0) * (norms.question[passage] ?? 1);
      const before = sharedCount[document] ?? 0;
      const gain = (before + count) / (K1 + before + count) - before / (K1 + before);
      own[passage] = (own[passage] ?? 0) + weight * gain;
      pageCount += body + (passages.headings[i] ?? 0);
    }
    if (current >= 0) addPage(current, pageCount, weight);
  };
  const forgetShared = (term: number) => {
    for (let i = documents.starts[term] ?? 0; i < (documents.starts[term + 1] ?? 0); i++) {
      sharedCount[documents.document[i] ?? 0] = 0;
      titleCount[documents.document[i] ?? 0] = 0;
    }
  };

  return (terms) => {
    clear();
    for (const { term, weight } of terms) {
      addShared(term, weight);
      addOwn(term, weight);
      forgetShared(term);
    }
    for (const document of touched) {
      let best = 0;
      let second = 0;
      for (
        let passage = firstPassage[document] ?? 0;
        passage < (firstPassage[document + 1] ?? 0);
        passage++
      ) {
        const value = own[passage] ?? 0;
        if (value > best) {
          second = best;
          best = value;
        } else if (value > second) second = value;
      }
      const base = shared[document] ?? 0;
      plain[document] = (plainShared[document] ?? 0) + (plainBest[document] ?? 0);
      total[document] = base + best + SECOND * (base + second) + PAGE * (page[document] ?? 0);
    }
    return {
      touched,
      document: total,
      page,
      plain,
      passage: (passage) => (shared[documentOfPassage[passage] ?? 0] ?? 0) + (own[passage] ?? 0),
    };
  };
}
