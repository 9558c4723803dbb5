import { fold } from "./fold.ts";

/** A word of a text, where it stands in it and how it is compared. */
export interface Word {
  /** As written. */
  readonly surface: string;
  /** Offset in the text given, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly folded: string;
}

const PHONE = String.raw`(?<![\p{L}\p{N}])0\d(?:[ .\u00a0\u202f]\d{2}){4}(?![\p{L}\p{N}])`;
const GROUPED = String.raw`(?<![\p{L}\p{N}])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\p{L}\p{N}])`;
const DOTTED = String.raw`(?<![\p{L}\p{N}.])\p{L}(?:\.\p{L})+\.?(?![\p{L}\p{N}])`;
const WORD = String.raw`[\p{L}\p{N}][\p{L}\p{M}\p{N}]*`;
const WORDS = new RegExp(`${PHONE}|${GROUPED}|${DOTTED}|${WORD}`, "gu");
const PLAIN_WORDS = new RegExp(WORD, "gu");
/** Only a line with a digit or a dotted letter needs the whole pattern, twice as slow. */
const NEEDS_ALL = /[\p{N}]|\p{L}\.\p{L}/u;

/** Consonants (and "qu") that French glues to the next word with an apostrophe. */
const ELIDED = new Set(["l", "d", "j", "m", "t", "s", "c", "n", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"]);
const APOSTROPHE = new Set(["'", "’", "ʼ", "‘", "`", "´"]);

/**
 * Words of a text in reading order: elided articles and pronouns dropped, hyphenated words split, dotted
 * acronyms ("C.N.I."), thousands ("1 200") and phone numbers joined.
 */
export function words(text: string): Word[] {
  const found: Word[] = [];
  for (let from = 0; from <= text.length; ) {
    const next = text.indexOf("\n", from);
    const to = next < 0 ? text.length : next;
    wordsOfLine(text.slice(from, to), from, found);
    from = to + 1;
  }
  return found;
}

function wordsOfLine(line: string, offset: number, found: Word[]): void {
  for (const match of line.matchAll(NEEDS_ALL.test(line) ? WORDS : PLAIN_WORDS)) {
    const surface = match[0];
    const end = match.index + surface.length;
    const folded = foldWord(surface);
    if (folded === "") continue;
    if (ELIDED.has(folded) && APOSTROPHE.has(line.charAt(end))) continue;
    found.push({ surface, start: offset + match.index, end: offset + end, folded });
  }
}

const CACHE_LIMIT = 100_000;
const cache = new Map<string, string>();

/** Folded, without the dots and spaces inside; remembered, since a text repeats few words. */
function foldWord(surface: string): string {
  const known = cache.get(surface);
  if (known !== undefined) return known;
  const folded = fold(surface).replace(/[^\p{L}\p{N}]/gu, "");
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(surface, folded);
  return folded;
}
