import { editDistance } from "../retrieval/analysis/edit-distance.ts";
import { isFrenchWord } from "../retrieval/analysis/french-words.ts";
import { sound } from "../retrieval/analysis/sound.ts";
import { HEARD, HEARD_AS } from "./vocabulary/heard.ts";

const KNOWN = new Set(HEARD);
/** Shorter sounds are shared by too many words. */
const SHORTEST_SOUND = 3;
/** From this length one wrong letter leaves no doubt of the word meant. */
const LONG = 6;
const GLUED = /^(?:qu|[jmtsdlnk])(?=[a-z]{3})/;

const BY_SOUND = new Map<string, string>();
const BY_INITIAL = new Map<string, string[]>();
for (const word of HEARD) {
  const key = sound(word);
  if (key.length >= SHORTEST_SOUND && !BY_SOUND.has(key)) BY_SOUND.set(key, word);
  if (word.length < LONG) continue;
  const alike = BY_INITIAL.get(word.charAt(0));
  if (alike === undefined) BY_INITIAL.set(word.charAt(0), [word]);
  else alike.push(word);
}

/**
 * Plain words with those misspelt by ear ("respir", "jdor", "suissider") taken back to the words that the rules look
 * for. A word that exists in French is never taken for another.
 */
export function hearWords(plain: string): string {
  return plain
    .split(" ")
    .map((word) => (word.length < 2 ? word : hear(word)))
    .join(" ");
}

function hear(word: string): string {
  const fixed = HEARD_AS.get(word);
  if (fixed !== undefined) return fixed;
  if (KNOWN.has(word) || isFrenchWord(word) || /\d/.test(word)) return word;
  return alike(word) ?? unglued(word) ?? word;
}

/** The word of the rules that sounds the same, mute e or not, or differs by one letter. */
function alike(word: string): string | null {
  if (word.length < SHORTEST_SOUND) return null;
  const found = BY_SOUND.get(sound(word)) ?? BY_SOUND.get(sound(`${word}e`));
  if (found !== undefined) return found;
  if (word.length < LONG) return null;
  return BY_INITIAL.get(word.charAt(0))?.find((known) => editDistance(word, known, 1) <= 1) ?? null;
}

/** "jdor", "sest", "qumon": the pronoun that SMS writers glue to the next word, freed. */
function unglued(word: string): string | null {
  const glued = GLUED.exec(word);
  if (glued === null) return null;
  const rest = word.slice(glued[0].length);
  const freed = HEARD_AS.get(rest) ?? (KNOWN.has(rest) || isFrenchWord(rest) ? rest : alike(rest));
  if (freed === null) return null;
  const pronoun = glued[0] === "k" ? "qu" : glued[0];
  return `${pronoun} ${freed}`.replace(/^j (?![aeiouy])/, "je ");
}
