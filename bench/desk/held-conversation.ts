import type { ConversationView } from "../../src/desk/api/conversation.ts";
import { coalesce } from "../../src/desk/client/live/coalesce.ts";
import type { DeskSession } from "./desk-session.ts";
import { type Timings, timed } from "./timings.ts";

/** When a citizen's message came before the agent's eyes; milliseconds of `performance.now()`. */
export interface Shown {
  /** Of the event that made the Desk read again; null when it read for another reason. */
  readonly eventAt: number | null;
  readonly shownAt: number;
}

/** A conversation that an agent holds, kept up to date as the Desk's page does. */
export interface HeldConversation {
  view(): ConversationView;
  /** What a command gave back. */
  take(view: ConversationView): void;
  /** The server said that something changed. */
  changed(): void;
  /** Reads it now. */
  read(): Promise<void>;
  /** Resolves once the citizen has said this. */
  heard(text: string): Promise<void>;
}

export interface HoldingDeps {
  readonly timings: Timings;
  /** By what was said; filled here. */
  readonly shown: Map<string, Shown>;
  readonly onFault: (fault: unknown) => void;
}

export function holdConversation(
  session: DeskSession,
  first: ConversationView,
  { timings, shown, onFault }: HoldingDeps,
): HeldConversation {
  const path = `/conversations/${first.conversationId}`;
  const said = new Set<string>();
  const waiting = new Map<string, () => void>();
  let view = first;
  let changedAt: number | null = null;

  const take = (read: ConversationView, eventAt: number | null = null) => {
    const isNewer = (last(read) ?? 0) >= (last(view) ?? 0) && read.version >= view.version;
    if (isNewer) view = read;
    for (const { author, text } of read.entries) {
      if (author !== "citizen" || said.has(text)) continue;
      said.add(text);
      if (!shown.has(text)) shown.set(text, { eventAt, shownAt: performance.now() });
      waiting.get(text)?.();
    }
  };
  const read = coalesce(async () => {
    const eventAt = changedAt;
    changedAt = null;
    take(await timed(timings.conversation, () => session.get<ConversationView>(path)), eventAt);
  });
  take(first);
  return {
    view: () => view,
    take,
    changed() {
      changedAt = performance.now();
      read().catch(onFault);
    },
    read,
    heard: (text) =>
      said.has(text) ? Promise.resolve() : new Promise((resolve) => waiting.set(text, resolve)),
  };
}

function last({ entries }: ConversationView): number | undefined {
  return entries.at(-1)?.sequence;
}
