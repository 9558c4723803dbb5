import { type Token, tokens } from "../retrieval/analysis/analyse.ts";
import { editDistance } from "../retrieval/analysis/edit-distance.ts";
import { isFrenchWord } from "../retrieval/analysis/french-words.ts";
import type { Collectivity } from "./schema.ts";

type HumanTopic = Collectivity["handoff"]["always"][number];

/** Shorter words are one letter from too many others. */
const FUZZY_LENGTH = 6;
const analysed = new WeakMap<HumanTopic, ReadonlyArray<readonly Token[]>>();

/**
 * The first rule of `handoff.always` one of whose topics is wholly in a text; null when none is. One wrong letter in a
 * word that is not French is forgiven: a sensitive question must not pass because it is misspelt.
 */
export function humanTopic(collectivity: Collectivity, text: string): HumanTopic | null {
  const rules = collectivity.handoff.always;
  if (rules.length === 0) return null;
  const written = tokens(text);
  const terms = new Set(written.map(({ term }) => term));
  const misspelt = written.filter(({ folded }) => folded.length >= FUZZY_LENGTH && !isFrenchWord(folded));
  const has = (word: Token) => terms.has(word.term) || misspelt.some((token) => almost(token, word));
  return rules.find((rule) => topicsOf(rule).some((topic) => topic.every(has))) ?? null;
}

/** Whether a topic has a word to be recognised by. */
export function isRecognisable(topic: string): boolean {
  return tokens(topic).length > 0;
}

/** A wrong letter in an ending changes what is taken for the stem: both are compared. */
function almost(written: Token, word: Token): boolean {
  if (word.folded.length < FUZZY_LENGTH || written.folded[0] !== word.folded[0]) return false;
  if (editDistance(written.folded, word.folded, 1) <= 1) return true;
  return word.term.length >= FUZZY_LENGTH && editDistance(written.term, word.term, 1) <= 1;
}

function topicsOf(rule: HumanTopic): ReadonlyArray<readonly Token[]> {
  const cached = analysed.get(rule);
  if (cached) return cached;
  const topics = rule.topics.map((topic) => tokens(topic)).filter((words) => words.length > 0);
  analysed.set(rule, topics);
  return topics;
}
