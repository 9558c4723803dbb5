import type { FeedbackTarget } from "../../../src/conversation/outgoing-activity.ts";
import { bringOver, takeCarryLink } from "./carry-over.ts";
import { messageId } from "./message-id.ts";
import { type ConnectionState, createConnection } from "./protocol/connection.ts";
import type { DirectLine } from "./protocol/direct-line.ts";
import { createOutbox, type SendState } from "./protocol/outbox.ts";
import { createRatings } from "./protocol/ratings.ts";
import type { PendingMessage, TabMemory } from "./protocol/tab-memory.ts";
import type { WireActivity } from "./protocol/wire.ts";
import { type Speaker, speakerAfter } from "./speaker.ts";

/** What a conversation shows; the view obeys. */
export interface ConversationEvents {
  /** A message of this citizen, new or read back. */
  onOwn(message: PendingMessage, state: SendState): void;
  onSendState(id: string, state: SendState): void;
  /** A message of the assistant or of an agent. `fresh` is false for what is read back after a reload. */
  onReply(activity: WireActivity, fresh: boolean): void;
  /** Who is seen to write; null when nobody is. */
  onTyping(writer: Speaker | null): void;
  /** Who answers now; null as long as agents have had no part in the conversation. */
  onSpeaker(speaker: Speaker | null): void;
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
  /** The citizen is writing: said to the agent who holds the conversation, and to nobody else. */
  type(): void;
  rate(rated: FeedbackTarget, useful: boolean): void;
  /** What the citizen said of this; null when nothing. */
  rated(rated: FeedbackTarget): boolean | null;
  /** Sends a refused message again. */
  sayAgain(id: string): void;
  retry(): void;
}

const ASSISTANT: Speaker = { kind: "assistant" };
/** A reply later than this is no longer announced as being written; milliseconds. */
const TYPING_SHOWN = 45_000;
/** An agent who still writes says so again before this; milliseconds. */
const AGENT_TYPING_SHOWN = 8000;
/** Least time between two signs that the citizen is writing; milliseconds. */
const TYPING_TOLD_EVERY = 3000;

export function createConversation(
  directLine: DirectLine,
  memory: TabMemory,
  events: ConversationEvents,
): Conversation {
  const seen = new Set<string>();
  const remembered = memory.read();
  let resuming = remembered?.session != null;
  let speaker: Speaker | null = null;
  let typingEnds = 0;
  let toldTyping = Number.NEGATIVE_INFINITY;
  let carried = takeCarryLink();
  const carriedId = messageId();

  const botAnswers = () => speaker === null || speaker.kind === "assistant";
  const typing = (writer: Speaker | null) => {
    clearTimeout(typingEnds);
    const shown = writer?.kind === "agent" ? AGENT_TYPING_SHOWN : TYPING_SHOWN;
    if (writer !== null) typingEnds = setTimeout(() => events.onTyping(null), shown);
    events.onTyping(writer);
  };
  const connection = createConnection({
    directLine,
    session: remembered?.session ?? null,
    onState(state) {
      if (state === "online") {
        resuming = false;
        events.onSpeaker(speaker);
        outbox.flush();
        ratings.flush();
        void bring();
      } else if (state === "offline") typing(null);
      events.onConnection(state);
    },
    onActivity: receive,
    onSession: (session) => memory.write({ session }),
    onReplaced: () => {
      speaker = null;
      ratings.forget();
      events.onSpeaker(speaker);
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
      if (state.kind === "sent" && botAnswers()) typing(ASSISTANT);
      events.onSendState(id, state);
    },
  });
  const ratings = createRatings({
    directLine,
    kept: remembered?.ratings ?? [],
    session: connection.session,
    onLost: connection.lost,
    onKept: (kept) => memory.write({ ratings: kept }),
  });

  async function bring(): Promise<void> {
    const session = connection.session();
    if (carried === null || session === null) return;
    if (await bringOver(session, carried, carriedId)) carried = null;
  }

  function receive(activity: WireActivity): void {
    const { id, type } = activity;
    const own = activity.from?.role === "user";
    if (type === "typing" && !own) showWriting(activity);
    if (type !== "message" || id === undefined || seen.has(id)) return;
    seen.add(id);
    if (!own) {
      typing(null);
      speaker = speakerAfter(speaker, activity);
      // A conversation read back passes through many hands: only the last one is said, once all is read.
      if (!resuming) events.onSpeaker(speaker);
      events.onReply(activity, !resuming);
      return;
    }
    const clientId = activity.channelData?.clientActivityID ?? id;
    if (outbox.settle(clientId) || seen.has(clientId)) return;
    seen.add(clientId);
    const at = activity.timestamp ?? new Date().toISOString();
    events.onOwn({ id: clientId, text: activity.text ?? "", at }, { kind: "sent" });
  }

  function showWriting({ from }: WireActivity): void {
    const name = from?.name;
    if (name !== undefined) typing({ kind: "agent", name });
    else if (botAnswers()) typing(ASSISTANT);
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
      if (carried !== null || resuming || (remembered?.pending.length ?? 0) > 0) connection.start();
    },
    prepare: connection.start,
    say(text) {
      const message = { id: messageId(), text, at: new Date().toISOString() };
      events.onOwn(message, { kind: "sending" });
      post(message);
    },
    type() {
      const session = connection.session();
      const now = Date.now();
      if (speaker?.kind !== "agent" || session === null || now - toldTyping < TYPING_TOLD_EVERY) return;
      toldTyping = now;
      void directLine.type(session);
    },
    rate: ratings.rate,
    rated: ratings.given,
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
