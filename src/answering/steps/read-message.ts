import { fr } from "../../i18n/fr/answering.ts";
import type { Answer } from "../answer.ts";
import { plainWords } from "../plain-words.ts";
import type { Turn } from "../turn.ts";

const THANKFUL = /[👍🙏❤💙👏🥰🤗💪👌]/u;
const VOWEL = /[aeiouy]/;
const SIGNIFICANT_LETTERS = 2;

/** Refuses what holds no readable word, and thanks for a thumbs-up. */
export function readMessage(turn: Turn): Turn | Answer {
  const { text } = turn;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0 && THANKFUL.test(text)) return { kind: "smalltalk", text: fr.smallTalk.thanks };
  if (letters >= SIGNIFICANT_LETTERS && (!isLatin(text) || hasWord(text))) return turn;
  return { kind: "refused", reason: "unreadable", text: fr.refused.unreadable };
}

function isLatin(text: string): boolean {
  return /\p{Script=Latin}/u.test(text);
}

/** A word has a vowel and is no keyboard mash; figures and acronyms alone are too little to search. */
function hasWord(text: string): boolean {
  return plainWords(text)
    .split(" ")
    .some((word) => word.length > 1 && word.length <= 30 && (VOWEL.test(word) || /^[a-z]{3,5}$/.test(word)));
}
