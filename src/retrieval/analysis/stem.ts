import snowball from "snowball-stemmers";
import { UNSTEMMED } from "./compounds.ts";

const french = snowball.newStemmer("french");
const CACHE_LIMIT = 100_000;
const cache = new Map<string, string>();

/** Snowball French stem of a folded word; words with a digit, and acronyms ending in s, stay whole. */
export function stem(folded: string): string {
  const known = cache.get(folded);
  if (known !== undefined) return known;
  const value = UNSTEMMED.has(folded) || /\d/.test(folded) ? folded : french.stem(folded);
  // Citizens' typos would otherwise fill the memory of a long-lived process.
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(folded, value);
  return value;
}
