import { JOINED_PAIRS, SAME_WORD } from "./compounds.ts";
import { stem } from "./stem.ts";
import { STOP_WORDS } from "./stop-words.ts";
import { type Word, words } from "./words.ts";

/** A term of a text with the word it comes from. */
export interface Token extends Word {
  /** What the index knows. */
  readonly term: string;
}

/** Terms of a French text, in order, as both the index and the questions know them. */
export function analyse(text: string): string[] {
  return tokens(text).map((token) => token.term);
}

/** Like `analyse`, keeping how each term was written and where it stands in the NFC form of the text. */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  for (const word of joinPairs(words(text.normalize("NFC")))) {
    // "PLUs": the plural of an acronym, which folded would be the adverb.
    const single = /^\p{Lu}{2,}s$/u.test(word.surface) ? word.folded.slice(0, -1) : word.folded;
    const folded = SAME_WORD.get(single) ?? single;
    if (STOP_WORDS.has(folded)) continue;
    found.push({ ...word, term: stem(folded) });
  }
  return found;
}

function joinPairs(list: readonly Word[]): Word[] {
  const joined: Word[] = [];
  for (let i = 0; i < list.length; i++) {
    const word = list[i];
    const next = list[i + 1];
    if (word === undefined) continue;
    const pair =
      next && next.start - word.end <= 1 ? JOINED_PAIRS.get(`${word.folded} ${next.folded}`) : undefined;
    if (pair === undefined || next === undefined) {
      joined.push(word);
      continue;
    }
    joined.push({
      surface: `${word.surface} ${next.surface}`,
      start: word.start,
      end: next.end,
      folded: pair,
    });
    i++;
  }
  return joined;
}
