import type { LexicalIndex } from "./lexical-index.ts";

/** In which fields a term stands, for one passage or document. */
export interface TermPlaces {
  inTitle(term: number, document: number): boolean;
  inKeywords(term: number, document: number): boolean;
  /** Body, headings or question of the passage itself. */
  inPassage(term: number, passage: number): boolean;
  inQuestion(term: number, passage: number): boolean;
  /** Any passage or shared field of the document. */
  inDocument(term: number, document: number): boolean;
}

/** Answers by binary search in the postings. */
export function createTermPlaces(index: LexicalIndex): TermPlaces {
  const { passages, documents, firstPassage } = index;
  const ofDocument = (term: number, document: number) =>
    find(documents.starts, documents.document, term, document);
  const ofPassage = (term: number, passage: number) => find(passages.starts, passages.passage, term, passage);
  return {
    inTitle: (term, document) => (documents.title[ofDocument(term, document)] ?? 0) > 0,
    inKeywords: (term, document) => (documents.keywords[ofDocument(term, document)] ?? 0) > 0,
    inPassage: (term, passage) => ofPassage(term, passage) >= 0,
    inQuestion: (term, passage) => (passages.question[ofPassage(term, passage)] ?? 0) > 0,
    inDocument: (term, document) => {
      if (ofDocument(term, document) >= 0) return true;
      const from = firstPassage[document] ?? 0;
      const at = lowerBound(passages.starts, passages.passage, term, from);
      return (
        at < (passages.starts[term + 1] ?? 0) &&
        (passages.passage[at] ?? 0) < (firstPassage[document + 1] ?? from)
      );
    },
  };
}

function lowerBound(starts: Uint32Array, owners: Uint32Array, term: number, owner: number): number {
  let low = starts[term] ?? 0;
  let high = starts[term + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((owners[middle] ?? 0) < owner) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Position of the posting, or -1. */
function find(starts: Uint32Array, owners: Uint32Array, term: number, owner: number): number {
  const at = lowerBound(starts, owners, term, owner);
  return at < (starts[term + 1] ?? 0) && owners[at] === owner ? at : -1;
}
