import type { EntryView } from "../../api/conversation.ts";
import type { Outgoing } from "../sending/outgoing.ts";

/**
 * Messages of a conversation that the transcript does not show yet. The transcript may be read again before the
 * server's answer to a message comes back: its text then stands there already, after what was said when it was written.
 */
export function stillOutgoing(
  outgoing: readonly Outgoing[],
  conversationId: string,
  entries: readonly EntryView[],
): Outgoing[] {
  const claimed = new Set<number>();
  return outgoing.filter((item) => {
    if (item.conversationId !== conversationId) return false;
    if (item.problem !== null) return true;
    const author = item.command === "note" ? "note" : "agent";
    const shown = entries.find(
      (entry) =>
        entry.sequence > item.after &&
        entry.author === author &&
        entry.text === item.body.text &&
        !claimed.has(entry.sequence),
    );
    if (shown !== undefined) claimed.add(shown.sequence);
    return shown === undefined;
  });
}
