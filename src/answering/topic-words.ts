import { GENERIC_WORDS } from "./vocabulary/follow-ups.ts";

/** What a message is about: its words but grammar, politeness and intent (`plain` from `plainWords`). */
export function topicWords(plain: string): string[] {
  return plain.split(" ").filter((word) => word.length > 1 && !GENERIC_WORDS.has(word));
}
