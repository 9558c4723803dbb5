import { fold } from "../retrieval/analysis/fold.ts";
import { SMS } from "./vocabulary/sms.ts";

const LONGEST_WORD = 40;

/**
 * The message as recognition rules read it: lower case, no accent, apostrophes and hyphens as spaces, SMS
 * spellings written out, sentence ends as a lone full stop. Begins and ends with a space.
 */
export function plainWords(text: string): string {
  const words = fold(text.normalize("NFKC"))
    .replace(/[.?!…;\n]+/g, " . ")
    .replace(/[^a-z0-9.]+/g, " ")
    .replace(/([a-z])\1{2,}/g, "$1")
    .split(" ")
    .filter((word) => word !== "")
    .map((word) => SMS.get(word) ?? word.slice(0, LONGEST_WORD));
  return ` ${words.join(" ")} `.replaceAll(" c est est ", " c est ");
}

/** Whether one of the patterns occurs in `plain`. */
export function mentions(plain: string, patterns: readonly RegExp[]): boolean {
  return patterns.some((pattern) => pattern.test(plain));
}

/** `plain` without what the patterns (global) match: innocent wordings, politeness, insults. */
export function without(plain: string, patterns: readonly RegExp[]): string {
  return patterns.reduce((rest, pattern) => rest.replaceAll(pattern, " "), plain).replace(/ {2,}/g, " ");
}
