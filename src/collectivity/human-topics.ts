import { analyse } from "../retrieval/analysis/analyse.ts";
import { editDistance } from "../retrieval/analysis/edit-distance.ts";
import { isFrenchWord } from "../retrieval/analysis/french-words.ts";
import type { Collectivity } from "./schema.ts";
import { foldedWords } from "./service-mentions.ts";

export type HumanTopic = Collectivity["handoff"]["always"][number];

/** Shorter words are one letter from too many others. */
const FUZZY_LENGTH = 6;
const analysed = new WeakMap<HumanTopic, ReadonlyArray<readonly string[]>>();

/**
 * The first rule of `handoff.always` one of whose topics is wholly in a text; null when none is. One wrong letter in a
 * word that is not French is forgiven: a sensitive question must not pass because it is misspelt.
 */
export function humanTopic(collectivity: Collectivity, text: string): HumanTopic | null {
  const rules = collectivity.handoff.always;
  if (rules.length === 0) return null;
  const terms = new Set(analyse(text));
  const misspelt = foldedWords(text).filter((word) => word.length >= FUZZY_LENGTH && !isFrenchWord(word));
  const unknown = misspelt.flatMap((word) => analyse(word));
  const has = (term: string) => terms.has(term) || unknown.some((word) => almost(word, term));
  return rules.find((rule) => topicsOf(rule).some((topic) => topic.every(has))) ?? null;
}

/** What a topic is recognised by; empty when it has only words too common to tell anything. */
export function topicWords(topic: string): readonly string[] {
  return analyse(topic);
}

function almost(written: string, term: string): boolean {
  if (term.length < FUZZY_LENGTH || written[0] !== term[0]) return false;
  return editDistance(written, term, 1) <= 1;
}

function topicsOf(rule: HumanTopic): ReadonlyArray<readonly string[]> {
  const cached = analysed.get(rule);
  if (cached) return cached;
  const topics = rule.topics.map(topicWords).filter((words) => words.length > 0);
  analysed.set(rule, topics);
  return topics;
}
