import type { Kysely, Transaction } from "kysely";
import type { Tables } from "./database.ts";
import type { HandoffTables } from "./handoff-tables.ts";
import { ANSWERING } from "./staffing.ts";

type Handoff = HandoffTables["handoff"];

/** What a hand-off needs to know of the conversation it is about. */
export interface ConversationAddress {
  readonly id: string;
  readonly channel: string;
  readonly reference: string;
  readonly state: string | null;
  readonly lastInboundAt: number;
}

/** The conversation, locked until the transaction ends; null when it was erased. */
export async function lockConversation(
  transaction: Transaction<Tables>,
  id: string,
): Promise<ConversationAddress | null> {
  // A write takes the lock: what is read after it cannot change before the commit.
  const row = await transaction
    .updateTable("conversation")
    .set((conversation) => ({ channel: conversation.ref("channel") }))
    .where("id", "=", id)
    .returning(["id", "channel", "reference", "state", "last_inbound_at as lastInboundAt"])
    .executeTakeFirst();
  return row ?? null;
}

/** Where a conversation is written to; null when it was erased. */
export async function addressOf(
  database: Kysely<Tables>,
  id: string,
): Promise<Pick<ConversationAddress, "channel" | "reference"> | null> {
  const row = await database
    .selectFrom("conversation")
    .select(["channel", "reference"])
    .where("id", "=", id)
    .executeTakeFirst();
  return row ?? null;
}

/** The present or else the last hand-off of a conversation; null when it never had one. */
export async function latestHandoff(
  database: Kysely<Tables>,
  conversationId: string,
): Promise<Handoff | null> {
  const row = await database
    .selectFrom("handoff")
    .selectAll()
    .where("conversation_id", "=", conversationId)
    .orderBy((order) => order.case().when("ended_at", "is", null).then(1).else(0).end(), "desc")
    .orderBy("requested_at", "desc")
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** Writes a hand-off, new or changed. */
export async function saveHandoff(transaction: Transaction<Tables>, handoff: Handoff): Promise<void> {
  const { id, conversation_id, ...changed } = handoff;
  await transaction
    .insertInto("handoff")
    .values(handoff)
    .onConflict((conflict) => conflict.column("id").doUpdateSet(changed))
    .execute();
}

export async function logHandoffEvent(
  transaction: Transaction<Tables>,
  event: Omit<HandoffTables["handoff_event"], "sequence">,
): Promise<void> {
  await transaction.insertInto("handoff_event").values(event).execute();
}

/** Replaces what the bot remembers of a conversation. */
export async function setConversationState(
  transaction: Transaction<Tables>,
  conversationId: string,
  state: string,
): Promise<void> {
  await transaction.updateTable("conversation").set({ state }).where("id", "=", conversationId).execute();
}

/** Blanks what was sent in a conversation: the transcript says it, without the contact that a promise quotes. */
export async function forgetSent(transaction: Transaction<Tables>, conversationId: string): Promise<void> {
  await transaction
    .updateTable("outgoing")
    .set({ activity: "{}" })
    .where("conversation_id", "=", conversationId)
    .where("status", "!=", "pending")
    .execute();
}

/** The citizen was told that what they add while waiting is read. */
export async function markAcknowledged(transaction: Transaction<Tables>, id: string): Promise<void> {
  await transaction.updateTable("handoff").set({ acknowledged: 1 }).where("id", "=", id).execute();
}

/** Open hand-offs whose state has lasted beyond its deadline, oldest first. */
export async function overdueHandoffs(
  database: Kysely<Tables>,
  now: number,
  limit: number,
): Promise<ReadonlyArray<Pick<Handoff, "id" | "conversation_id">>> {
  return database
    .selectFrom("handoff")
    .select(["id", "conversation_id"])
    .where("ended_at", "is", null)
    .where("deadline_at", "<=", now)
    .orderBy("deadline_at")
    .limit(limit)
    .execute();
}

/**
 * Held hand-offs with their agent's last sign of presence; null for someone who answers from elsewhere, and for an
 * account that may no longer answer.
 */
export async function heldHandoffs(
  database: Kysely<Tables>,
): Promise<ReadonlyArray<Handoff & { readonly seen_at: number | null }>> {
  return database
    .selectFrom("handoff")
    .leftJoin("account", (join) =>
      join
        .onRef("account.id", "=", "handoff.agent_id")
        .on("account.disabled_at", "is", null)
        .on("account.role", "in", ANSWERING),
    )
    .selectAll("handoff")
    .select("account.seen_at")
    .where("handoff.state", "=", "with_agent")
    .where("handoff.ended_at", "is", null)
    .execute();
}
