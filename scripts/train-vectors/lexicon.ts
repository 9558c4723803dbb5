import { analyse } from "../../src/retrieval/analysis/analyse.ts";

/** Numbers the stems of a corpus and counts them. */
export interface Lexicon {
  readonly terms: readonly string[];
  /** Occurrences of each term, same order. */
  readonly counts: readonly number[];
  /** Numbers of the terms of a text, in order; counts them. */
  read(text: string): Int32Array;
}

const LINK_TARGETS = /\]\([^)\s]*\)/g;
const ADDRESSES = /https?:\/\/[^\s)\]>]+/g;

/** An empty lexicon that grows as it reads. */
export function createLexicon(): Lexicon {
  const numbers = new Map<string, number>();
  const terms: string[] = [];
  const counts: number[] = [];
  return {
    terms,
    counts,
    read(text) {
      const plain = text.replace(LINK_TARGETS, "] ").replace(ADDRESSES, " ");
      return Int32Array.from(analyse(plain), (term) => {
        const number = numbers.get(term) ?? terms.length;
        if (number === terms.length) {
          numbers.set(term, number);
          terms.push(term);
          counts.push(0);
        }
        counts[number] = (counts[number] ?? 0) + 1;
        return number;
      });
    },
  };
}
