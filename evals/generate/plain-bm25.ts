import { analyse } from "../../src/retrieval/analysis/analyse.ts";

const K1 = 1.2;
const B = 0.75;
const MOST = 30;

/** A document as passages, however it is stored. */
export interface PlainDocument {
  readonly id: string;
  readonly title: string;
  readonly passages: Iterable<{ readonly headings: readonly string[]; readonly text: string }>;
}

/**
 * Textbook Okapi BM25 (Robertson and others, 1994) over passages (title, headings and text as one bag), a document scoring
 * as its best passage: what to compare with.
 */
export function plainBm25(documents: Iterable<PlainDocument>): (question: string) => string[] {
  const postings = new Map<string, Map<number, number>>();
  const lengths: number[] = [];
  const owners: string[] = [];
  for (const { id, title, passages } of documents) {
    for (const { headings, text } of passages) {
      const terms = analyse([title, ...headings, text].join("\n"));
      for (const term of terms) {
        const list = postings.get(term) ?? new Map<number, number>();
        list.set(lengths.length, (list.get(lengths.length) ?? 0) + 1);
        postings.set(term, list);
      }
      lengths.push(terms.length);
      owners.push(id);
    }
  }
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  return (question) => {
    const scores = new Map<number, number>();
    for (const term of new Set(analyse(question))) {
      const list = postings.get(term);
      if (list === undefined) continue;
      const idf = Math.log(1 + (lengths.length - list.size + 0.5) / (list.size + 0.5));
      for (const [passage, count] of list) {
        const norm = K1 * (1 - B + (B * (lengths[passage] ?? 0)) / average);
        scores.set(passage, (scores.get(passage) ?? 0) + (idf * count * (K1 + 1)) / (count + norm));
      }
    }
    const best = [...scores].toSorted((a, b) => b[1] - a[1]).map(([passage]) => owners[passage] ?? "");
    return [...new Set(best)].slice(0, MOST);
  };
}
