import type { ColumnType, Generated } from "kysely";

/** Null when an insertion leaves it out. */
export type Optional = ColumnType<string | null, string | null | undefined, string | null>;

/** Two kinds of work are leased per conversation: answering what came in, sending what goes out. */
export type WorkKind = "turn" | "send";

/** Tables of conversations, inbox and outbox. Instants are milliseconds since 1970; objects are JSON. */
export interface ConversationTables {
  conversation: {
    /** Ours, random: safe in logs. */
    id: string;
    channel: string;
    account_id: string;
    external_id: string;
    user_id: string;
    /** ConversationReference without names. */
    reference: string;
    /** See `conversation/conversation-state.ts`; null before the first turn. */
    state: string | null;
    /** When the citizen last did something, by the platform's clock; never in the future. */
    last_inbound_at: number;
    /** Choices of the last message, as a JSON list, in the order of their numbers; null when it offered none. */
    choices: Optional;
  };
  conversation_work: {
    conversation_id: string;
    kind: WorkKind;
    channel: string;
    /** Null when nothing waits. */
    due_at: number | null;
    lease: string | null;
    lease_until: number | null;
  };
  inbound: {
    sequence: Generated<number>;
    conversation_id: string;
    channel: string;
    account_id: string;
    event_id: string;
    /** The citizen's clock as the channel tells it. */
    sent_at: number;
    received_at: number;
    /** 1 for messages, which merge into bursts; 0 for other events. */
    mergeable: number;
    /** Null once the turn is done: the citizen's words are not kept. */
    activity: string | null;
    status: "pending" | "done" | "stale" | "failed";
    attempts: number;
    error: string | null;
  };
  outgoing: {
    sequence: Generated<number>;
    conversation_id: string;
    key: string;
    reference: string;
    activity: string;
    created_at: number;
    /** Earliest instant of the next attempt. */
    due_at: number;
    status: "pending" | "delivered" | "undeliverable";
    attempts: number;
    settled_at: number | null;
    /** The platform's id of the delivered message. */
    platform_id: string | null;
    error: string | null;
  };
  answer_record: {
    id: string;
    conversation_id: string;
    at: number;
    question: string;
    kind: string;
    reason: string | null;
    answer: string;
    confidence: number;
    generation: number | null;
    evidence: string | null;
    steps: string;
    /** What the bot would have said had it been surer, as Markdown with its citations; JSON `ShownDraft`. */
    draft: string | null;
    /** What an agent made of the draft; null while nobody used it. */
    draft_use: "accepted" | "edited" | "rejected" | null;
  };
}
