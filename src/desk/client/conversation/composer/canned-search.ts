import type { CannedReplyView } from "../../../api/knowledge.ts";

/** Whether typing just ended with a `/` that begins a word: the agent wants a canned reply. */
export function asksForCanned(before: string, text: string): boolean {
  return text.length === before.length + 1 && /(?:^|\s)\/$/.test(text);
}

/** The text without the `/` that asked. */
export function withoutAsking(text: string): string {
  return text.replace(/(^|\s)\/$/, "$1");
}

/** Canned replies holding every word asked for, those of the conversation's service first. */
export function findCanned(
  replies: readonly CannedReplyView[],
  query: string,
  service: string | null,
): CannedReplyView[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  return replies
    .filter((reply) => reply.service === null || service === null || reply.service === service)
    .filter((reply) => words.every((word) => plain(`${reply.title} ${reply.text}`).includes(word)))
    .sort((one, other) => Number(other.service !== null) - Number(one.service !== null));
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
