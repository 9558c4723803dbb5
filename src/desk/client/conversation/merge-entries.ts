import type { EntryView } from "../../api/conversation.ts";

/**
 * The transcript with what was just read. Older entries read before are kept, unless so much was said meanwhile that
 * some would be missing between.
 */
export function mergeEntries(
  before: readonly EntryView[],
  read: { readonly entries: readonly EntryView[]; readonly more: boolean },
): readonly EntryView[] {
  const oldest = read.entries[0]?.sequence;
  const newest = before.at(-1)?.sequence;
  if (oldest === undefined || newest === undefined) return read.entries;
  if (read.more && oldest > newest) return read.entries;
  const bySequence = new Map([...before, ...read.entries].map((entry) => [entry.sequence, entry]));
  return [...bySequence.values()].sort((one, other) => one.sequence - other.sequence);
}
