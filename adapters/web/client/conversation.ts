import { messageId } from "./message-id.ts";
import { type ConnectionState, createConnection } from "./protocol/connection.ts";
import type { DirectLine } from "./protocol/direct-line.ts";
import { createOutbox, type SendState } from "./protocol/outbox.ts";
import type { PendingMessage, TabMemory } from "./protocol/tab-memory.ts";
import type { WireActivity } from "./protocol/wire.ts";

/** What a conversation shows; the view obeys. */
export interface ConversationEvents {
  /** A message of this citizen, new or read back. */
  onOwn(message: PendingMessage, state: SendState): void;
  onSendState(id: string, state: SendState): void;
  /** A message of the assistant or of an agent. `fresh` is false for what is read back after a reload. */
  onReply(activity: WireActivity, fresh: boolean): void;
  onTyping(typing: boolean): void;
  onConnection(state: ConnectionState): void;
  /** The previous conversation had ended; another one begins. */
  onReplaced(): void;
}

export interface Conversation {
  /** Resumes the conversation of a previous page of this tab; nothing is opened when there is none. */
  resume(): void;
  /** Opens the conversation while the citizen is still writing. */
  prepare(): void;
  say(text: string): void;
  /** Sends a refused message again. */
  sayAgain(id: string): void;
  retry(): void;
}

/** A reply later than this is no longer announced as being written; milliseconds. */
const TYPING_SHOWN = 45_000;

export function createConversation(
  directLine: DirectLine,
  memory: TabMemory,
  events: ConversationEvents,
): Conversation {
  const seen = new Set<string>();
  const remembered = memory.read();
  let resuming = remembered?.session != null;
  let withAgent = false;
  let typingEnds = 0;

  const typing = (shown: boolean) => {
    clearTimeout(typingEnds);
    if (shown) typingEnds = setTimeout(() => events.onTyping(false), TYPING_SHOWN);
    events.onTyping(shown);
  };
  const connection = createConnection({
    directLine,
    session: remembered?.session ?? null,
    onState(state) {
      if (state === "online") {
        resuming = false;
        outbox.flush();
      } else if (state === "offline") typing(false);
      events.onConnection(state);
    },
    onActivity: receive,
    onSession: (session) => memory.write({ session }),
    onReplaced: () => {
      withAgent = false;
      events.onReplaced();
    },
  });
  const outbox = createOutbox({
    directLine,
    pending: remembered?.pending ?? [],
    session: connection.session,
    onLost: connection.lost,
    onPending: (pending) => memory.write({ pending }),
    onState(id, state) {
      if (state.kind === "sent" && !withAgent) typing(true);
      events.onSendState(id, state);
    },
  });

  function receive(activity: WireActivity): void {
    const { id, type } = activity;
    const own = activity.from?.role === "user";
    if (type === "typing" && !own) typing(true);
    if (type !== "message" || id === undefined || seen.has(id)) return;
    seen.add(id);
    if (!own) {
      typing(false);
      withAgent = activity.from?.name !== undefined;
      events.onReply(activity, !resuming);
      return;
    }
    const clientId = activity.channelData?.clientActivityID ?? id;
    if (outbox.settle(clientId) || seen.has(clientId)) return;
    seen.add(clientId);
    const at = activity.timestamp ?? new Date().toISOString();
    events.onOwn({ id: clientId, text: activity.text ?? "", at }, { kind: "sent" });
  }

  const post = (message: PendingMessage) => {
    seen.add(message.id);
    outbox.add(message);
    connection.retry();
  };

  return {
    resume() {
      for (const message of remembered?.pending ?? []) {
        seen.add(message.id);
        events.onOwn(message, { kind: "waiting" });
      }
      if (resuming || (remembered?.pending.length ?? 0) > 0) connection.start();
    },
    prepare: connection.start,
    say(text) {
      const message = { id: messageId(), text, at: new Date().toISOString() };
      events.onOwn(message, { kind: "sending" });
      post(message);
    },
    sayAgain(id) {
      const message = outbox.takeBack(id);
      if (message !== null) post(message);
    },
    retry() {
      connection.retry();
      outbox.flush();
    },
  };
}
