import type { Kysely } from "kysely";
import type { Tables } from "./database.ts";

export interface NewOutgoing {
  /** The same at every attempt to send it. */
  readonly key: string;
  readonly reference: string;
  readonly activity: string;
}

export interface PendingOutgoing extends NewOutgoing {
  readonly sequence: number;
  readonly dueAt: number;
  /** Attempts already made. */
  readonly attempts: number;
  /** The citizen's last message. */
  readonly lastInboundAt: number;
}

/** Appends messages to the conversation's outbox, in order. */
export async function insertOutgoing(
  transaction: Kysely<Tables>,
  conversationId: string,
  messages: readonly NewOutgoing[],
  now: number,
): Promise<void> {
  await transaction
    .insertInto("outgoing")
    .values(
      messages.map((message) => ({
        conversation_id: conversationId,
        ...message,
        created_at: now,
        due_at: now,
        status: "pending" as const,
        attempts: 0,
        settled_at: null,
        platform_id: null,
        error: null,
      })),
    )
    .execute();
}

/** Keeps what the last message offered to choose from, so that "2" can be understood. */
export async function rememberChoices(
  transaction: Kysely<Tables>,
  conversationId: string,
  choices: string | null,
): Promise<void> {
  await transaction.updateTable("conversation").set({ choices }).where("id", "=", conversationId).execute();
}

/** The oldest message not yet sent: those after it wait. */
export async function firstPendingOutgoing(
  database: Kysely<Tables>,
  conversationId: string,
): Promise<PendingOutgoing | null> {
  const row = await database
    .selectFrom("outgoing")
    .innerJoin("conversation", "conversation.id", "outgoing.conversation_id")
    .select([
      ...(["sequence", "key", "outgoing.reference", "activity", "due_at as dueAt", "attempts"] as const),
      "last_inbound_at as lastInboundAt",
    ])
    .where("conversation_id", "=", conversationId)
    .where("status", "=", "pending")
    .orderBy("sequence")
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

export interface Settled {
  readonly status: "delivered" | "undeliverable";
  readonly at: number;
  readonly platformId: string | null;
  readonly error: string | null;
}

/** Ends what still waits among these keys of one conversation. */
export async function settleParts(
  transaction: Kysely<Tables>,
  conversationId: string,
  keys: { readonly last: string; readonly pattern: string },
  { status, at, error }: Settled,
): Promise<void> {
  await transaction
    .updateTable("outgoing")
    .set({ status, settled_at: at, error })
    .where("conversation_id", "=", conversationId)
    .where("status", "=", "pending")
    .where((row) => row.or([row("key", "=", keys.last), row("key", "like", keys.pattern)]))
    .execute();
}

export async function settleOutgoing(
  transaction: Kysely<Tables>,
  sequence: number,
  outcome: Settled,
): Promise<void> {
  await transaction
    .updateTable("outgoing")
    .set({
      status: outcome.status,
      settled_at: outcome.at,
      platform_id: outcome.platformId,
      error: outcome.error,
    })
    .where("sequence", "=", sequence)
    .execute();
}

export async function postponeOutgoing(
  transaction: Kysely<Tables>,
  sequence: number,
  dueAt: number,
  reason: string,
): Promise<void> {
  await transaction
    .updateTable("outgoing")
    .set({ due_at: dueAt, error: reason })
    .where("sequence", "=", sequence)
    .execute();
}

/** Counted before the attempt, so that a message that kills the process is not tried for ever. */
export async function countSending(transaction: Kysely<Tables>, sequence: number): Promise<void> {
  await transaction
    .updateTable("outgoing")
    .set((update) => ({ attempts: update("attempts", "+", 1) }))
    .where("sequence", "=", sequence)
    .execute();
}
