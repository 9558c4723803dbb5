import type { RememberedQuestion } from "../aids.ts";
import { analyse } from "../analysis/analyse.ts";
import { tellingTerms } from "../analysis/query.ts";
import type { LexicalIndex } from "../lexical/lexical-index.ts";
import { dice } from "./dice.ts";
import { massOfTerms, type Sought } from "./sought.ts";

/** Nearest remembered questions that vote. */
const VOTERS = 8;
/** Documents that the memory brings among the candidates. */
const BROUGHT = 5;

/** Word overlap from which a remembered question, or one of a FAQ, is the one asked: people have validated its answer. */
export const RECOGNISED = 0.95;

/** What earlier questions say of one document (0..1 each). */
export interface MemoryOfDocument {
  /** Greatest cosine with one of its remembered questions, in each vector set. */
  readonly cosine: number;
  readonly skipGram: number;
  /** Idf overlap (Dice) with the remembered question that shares most words. */
  readonly words: number;
  /** Share of the votes of the nearest questions. */
  readonly vote: number;
}

/** Earlier questions close to one asked now. */
export interface Recollection {
  readonly documents: ReadonlyMap<number, MemoryOfDocument>;
  /** Documents most voted for, best first. */
  readonly brought: readonly number[];
}

/** Remembers validated questions with their documents. */
export interface QuestionMemory {
  /** @param forget leaves out some remembered questions, by position (cross-validation). */
  recall(sought: Sought, vector: readonly number[] | null, forget?: (at: number) => boolean): Recollection;
}

const NOTHING: Recollection = { documents: new Map(), brought: [] };

/**
 * Numbers the remembered questions in one index; those about no document of it are left out.
 *
 * @param remembered with the built-in vector of each question.
 * @param split components of the first vector set.
 */
export function createQuestionMemory(
  remembered: ReadonlyArray<RememberedQuestion & { readonly vector: readonly number[] }>,
  lexical: LexicalIndex,
  split: number,
  numbersOf: (documentId: string) => readonly number[],
): QuestionMemory {
  const entries = remembered.map(({ question, documentIds, vector }) => {
    const terms = [...tellingTerms(analyse(question))];
    return {
      documents: [...new Set(documentIds.flatMap(numbersOf))],
      terms: terms.map((term) => ({ term, mass: massOfTerms([term], lexical) })),
      mass: massOfTerms(terms, lexical),
      vector: Float32Array.from(vector),
    };
  });
  if (entries.every(({ documents }) => documents.length === 0)) return { recall: () => NOTHING };
  return {
    recall(sought, vector, forget) {
      const found = new Map<number, { cosine: number; skipGram: number; words: number; vote: number }>();
      const voters: { readonly at: number; readonly closeness: number }[] = [];
      for (let at = 0; at < entries.length; at++) {
        const entry = entries[at];
        if (entry === undefined || entry.documents.length === 0 || forget?.(at)) continue;
        const cosine = vector === null ? 0 : 2 * product(vector, entry.vector, 0, split);
        const skipGram = vector === null ? 0 : 2 * product(vector, entry.vector, split, vector.length);
        const words = overlap(entry, sought);
        const closeness = Math.max(0, (cosine + skipGram + 2 * words) / 4);
        voters.push({ at, closeness });
        for (const document of entry.documents) {
          const known = found.get(document);
          if (known === undefined) found.set(document, { cosine, skipGram, words, vote: 0 });
          else {
            known.cosine = Math.max(known.cosine, cosine);
            known.skipGram = Math.max(known.skipGram, skipGram);
            known.words = Math.max(known.words, words);
          }
        }
      }
      voters.sort((a, b) => b.closeness - a.closeness || a.at - b.at);
      for (const { at, closeness } of voters.slice(0, VOTERS)) {
        for (const document of entries[at]?.documents ?? []) {
          const memory = found.get(document);
          if (memory !== undefined) memory.vote += closeness ** 3;
        }
      }
      const brought = [...found].sort((a, b) => b[1].vote - a[1].vote || a[0] - b[0]).slice(0, BROUGHT);
      return {
        documents: found,
        brought: brought.filter(([, { vote }]) => vote > 0).map(([document]) => document),
      };
    },
  };
}

interface Worded {
  readonly terms: ReadonlyArray<{ readonly term: string; readonly mass: number }>;
  readonly mass: number;
}

function overlap({ terms, mass }: Worded, { asked }: Sought): number {
  let shared = 0;
  for (const one of terms) if (asked.terms.has(one.term)) shared += one.mass;
  return dice(shared, asked.mass, mass);
}

function product(a: readonly number[], b: Float32Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
