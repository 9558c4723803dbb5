import { SHORTHAND } from "./abbreviations.ts";
import { analyse, type Token, tokens } from "./analyse.ts";
import type { Equivalents } from "./equivalents.ts";
import { fold } from "./fold.ts";
import { pairHash } from "./pairs.ts";
import { CLOSINGS, OPENINGS, POLITENESS } from "./politeness.ts";
import type { Repair } from "./spelling.ts";

/** Longer messages are cut: what follows rarely asks anything, and costs as much. */
const LONGEST = 2_000;
const POLITE_WEIGHT = 0.3;
/** Weight of another way to say a word: little when the index knows the citizen's own, most when it does not. */
const ALTERNATIVE_KNOWN = 0.2;
const ALTERNATIVE_UNKNOWN = 0.8;

/** A significant word of the question. */
export interface QueryWord {
  /** As the citizen wrote it. */
  readonly surface: string;
  /** What it is searched as; several when stuck words were parted, none when the index has never seen it. */
  readonly terms: readonly string[];
  /** Importance in the question before rarity (0..2): politeness counts for little, insistence for more. */
  readonly weight: number;
  /** How far its reading is trusted: 1 as written, less when repaired, 0 unknown. */
  readonly trust: number;
}

/** Another way to say some of the words. */
export interface QueryAlternative {
  /** Positions in `words`. */
  readonly words: readonly number[];
  readonly terms: readonly string[];
  readonly weight: number;
}

/** A question, ready to be searched. */
export interface AnalysedQuery {
  readonly searched: string;
  readonly words: readonly QueryWord[];
  readonly alternatives: readonly QueryAlternative[];
  /** Hashes of the pairs of neighbouring terms, distinct. */
  readonly pairs: readonly number[];
  /** Terms as read, known to the index or not, politeness aside. */
  readonly terms: ReadonlySet<string>;
  /** Written → read. */
  readonly corrections: ReadonlyArray<readonly [string, string]>;
  readonly unknown: readonly string[];
}

/** What the reading of a question needs from the index. */
export interface QueryLexicon {
  knows(term: string): boolean;
  repair(folded: string): Repair | null;
  readonly equivalents: Equivalents;
}

const polite: ReadonlySet<string> = new Set(analyse(POLITENESS));

/** Terms of a question that say what is asked. */
export function tellingTerms(terms: Iterable<string>): Set<string> {
  const telling = new Set(terms);
  for (const term of polite) telling.delete(term);
  return telling;
}

/** Reads a citizen's message: greetings aside, shorthand and spelling repaired, other ways to say it added. */
export function analyseQuery(text: string, lexicon: QueryLexicon): AnalysedQuery {
  const searched = reduce(text);
  const corrections: (readonly [string, string])[] = [];
  const unknown: string[] = [];
  const words: QueryWord[] = [];
  const positions = new Map<string, number>();
  /** Terms in the order of the text, with the word each belongs to, for multi-word expressions. */
  const sequence: { readonly term: string; readonly word: number }[] = [];

  for (const { surface, start, term, folded } of readShorthand(tokens(searched))) {
    const seen = positions.get(term);
    const sound =
      seen !== undefined || lexicon.knows(term) || polite.has(term) || isName(searched, start, surface);
    const repair = sound ? null : lexicon.repair(folded);
    const at = seen ?? words.length;
    if (seen !== undefined) {
      const word = words[seen];
      if (word && !polite.has(term)) words[seen] = { ...word, weight: Math.min(2, word.weight + 0.3) };
    } else {
      positions.set(term, at);
      const weight = polite.has(term) ? POLITE_WEIGHT : 1;
      if (lexicon.knows(term)) words.push({ surface, terms: [term], weight, trust: 1 });
      else if (repair !== null) {
        words.push({ surface, terms: repair.terms, weight, trust: repair.weight });
        corrections.push([surface, repair.read]);
      } else words.push({ surface, terms: [], weight, trust: 0 });
    }
    const read = words[at]?.terms ?? [];
    for (const one of read.length === 0 ? [term] : read) sequence.push({ term: one, word: at });
  }

  const alternatives = lexicon.equivalents(sequence.map(({ term }) => term)).map(({ from, to, also }) => {
    const covered = [...new Set(sequence.slice(from, to).map(({ word }) => word))];
    const missing = covered.some((word) => (words[word]?.trust ?? 0) === 0);
    return {
      words: covered,
      terms: also.filter((term) => lexicon.knows(term)),
      weight: missing ? ALTERNATIVE_UNKNOWN : ALTERNATIVE_KNOWN,
    };
  });
  const rescued = new Set(alternatives.filter(({ terms }) => terms.length > 0).flatMap(({ words }) => words));
  words.forEach((word, i) => {
    if (word.trust === 0 && word.weight === 1 && !rescued.has(i)) unknown.push(word.surface);
  });
  const pairs = sequence.slice(1).map(({ term }, i) => pairHash(sequence[i]?.term ?? "", term));
  return {
    searched,
    words,
    pairs: [...new Set(pairs)],
    terms: tellingTerms(sequence.map(({ term }) => term)),
    alternatives: alternatives.filter(({ terms }) => terms.length > 0),
    corrections,
    unknown,
  };
}

/** A capital in mid-sentence: a name is no misspelling. */
function isName(text: string, start: number, surface: string): boolean {
  return /^\p{Lu}\p{Ll}/u.test(surface) && /[\p{L}\p{N},'’] ?$/u.test(text.slice(0, start));
}

/** The message without greetings and thanks at either end; the whole of it when nothing else is left. */
function reduce(text: string): string {
  const whole = text.normalize("NFC").replace(/\s+/g, " ").trim().slice(0, LONGEST);
  let left = whole;
  for (;;) {
    // Folding keeps the length of everything these patterns can match, ligatures aside: they then stay.
    const folded = fold(left);
    if (folded.length !== left.length) break;
    const opening = OPENINGS.exec(folded)?.[0].length ?? 0;
    const closing = opening === 0 ? (CLOSINGS.exec(folded)?.[0].length ?? 0) : 0;
    if (opening + closing === 0) break;
    left = left.slice(opening, left.length - closing).trim();
  }
  return left === "" ? whole : left;
}

function readShorthand(list: readonly Token[]): Token[] {
  return list.flatMap((token) => {
    const reading = SHORTHAND.get(token.folded);
    if (reading === undefined) return [token];
    return tokens(reading).map((read) => ({ ...read, surface: token.surface }));
  });
}
