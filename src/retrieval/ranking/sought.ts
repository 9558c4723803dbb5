import type { AnalysedQuery } from "../analysis/query.ts";
import type { SearchTerm } from "../lexical/bm25.ts";
import { idf, type LexicalIndex } from "../lexical/lexical-index.ts";

/** How well another way to say a word stands for it. */
const ALTERNATIVE_COVERS = 0.7;

/** A word of the question as the index knows it. */
export interface SoughtWord {
  readonly surface: string;
  /** Importance times rarity. */
  readonly mass: number;
  readonly idf: number;
  readonly weight: number;
  readonly trust: number;
  readonly terms: readonly number[];
  /** Other ways to say it: all the terms of one must be there. */
  readonly alternatives: ReadonlyArray<readonly number[]>;
}

/** What a question looks for, in the numbers of one index. */
export interface Sought {
  readonly words: readonly SoughtWord[];
  readonly mass: number;
  readonly terms: readonly SearchTerm[];
  /** Weight of each term searched, in the question and in the index together. */
  readonly weightOf: ReadonlyMap<number, number>;
  readonly idfOf: (term: number) => number;
  /** Hashes of the pairs of neighbouring terms. */
  readonly pairs: readonly number[];
  /** What is asked, known to the index or not, and its idf mass. */
  readonly asked: { readonly terms: ReadonlySet<string>; readonly mass: number };
}

/** Gives the words of a question their numbers and their rarity in an index. */
export function seek(query: AnalysedQuery, index: LexicalIndex): Sought {
  const numbers = (terms: readonly string[]) =>
    terms.map((term) => index.vocabulary.get(term)).filter((term) => term !== undefined);
  const weights = new Map<number, number>();
  const raise = (term: number, weight: number) => weights.set(term, Math.max(weights.get(term) ?? 0, weight));
  const words = query.words.map((word, at): SoughtWord => {
    const terms = numbers(word.terms);
    const rarity =
      terms.length === 0 ? idf(index, undefined) : Math.max(...terms.map((term) => idf(index, term)));
    for (const term of terms) raise(term, word.weight * word.trust * idf(index, term));
    return {
      surface: word.surface,
      mass: word.weight * rarity,
      idf: rarity,
      weight: word.weight,
      trust: word.trust,
      terms,
      alternatives: query.alternatives
        .filter(({ words }) => words.includes(at))
        .map(({ terms }) => numbers(terms)),
    };
  });
  for (const { terms, weight } of query.alternatives) {
    for (const term of numbers(terms)) raise(term, weight * idf(index, term));
  }
  return {
    words,
    mass: words.reduce((sum, word) => sum + word.mass, 0),
    terms: [...weights].map(([term, weight]) => ({ term, weight })),
    weightOf: weights,
    idfOf: (term) => idf(index, term),
    pairs: query.pairs,
    asked: { terms: query.terms, mass: massOfTerms(query.terms, index) },
  };
}

/** Idf mass of terms; one that the index does not know weighs as the rarest. */
export function massOfTerms(terms: Iterable<string>, index: LexicalIndex): number {
  let mass = 0;
  for (const term of terms) mass += idf(index, index.vocabulary.get(term));
  return mass;
}

/** How much of a word (0..1) stands where `holds` says. */
export function covered(word: SoughtWord, holds: (term: number) => boolean): number {
  if (word.terms.length > 0 && word.terms.every(holds)) return word.trust;
  return word.alternatives.some((terms) => terms.length > 0 && terms.every(holds)) ? ALTERNATIVE_COVERS : 0;
}

/** Idf mass of the question that stands where `holds` says. */
export function coveredMass(sought: Sought, holds: (term: number) => boolean): number {
  return sought.words.reduce((sum, word) => sum + word.mass * covered(word, holds), 0);
}
