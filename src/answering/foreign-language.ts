import {
  FOREIGN_SCRIPTS,
  FOREIGN_WORDS,
  type ForeignLanguage,
  FRENCH_WORDS,
} from "./vocabulary/languages.ts";

const LEAST_WORDS = 3;
const LEAST_SHARE = 0.35;

/** The language of a message that is clearly not French; null in doubt. */
export function foreignLanguage(text: string): ForeignLanguage | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  for (const [language, script] of FOREIGN_SCRIPTS) {
    if ((text.match(script)?.length ?? 0) > letters / 2) return language;
  }
  const words = text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== "");
  if (words.length < LEAST_WORDS) return null;
  const french = words.filter((word) => FRENCH_WORDS.has(word)).length;
  let best: ForeignLanguage | null = null;
  let most = Math.max(french * 1.5, words.length * LEAST_SHARE, 1);
  for (const [language, vocabulary] of FOREIGN_WORDS) {
    const count = words.filter((word) => vocabulary.has(word)).length;
    if (count <= most) continue;
    best = language;
    most = count;
  }
  return best;
}
