import type { Kysely } from "kysely";
import type { Tables } from "./database.ts";

export interface NewInbound {
  readonly channel: string;
  readonly accountId: string;
  readonly externalId: string;
  readonly userId: string;
  readonly eventId: string;
  readonly sentAt: number;
  readonly receivedAt: number;
  readonly mergeable: boolean;
  /** Events of the town's own side open no window and say nothing of where to answer. */
  readonly byCitizen: boolean;
  readonly activity: string;
  readonly reference: string;
}

export interface PendingInbound {
  readonly sequence: number;
  readonly eventId: string;
  readonly sentAt: number;
  readonly receivedAt: number;
  readonly mergeable: boolean;
  readonly activity: string;
  readonly attempts: number;
}

/** Finds or opens the conversation and stores the event once; null when the event is known already. */
export async function insertInbound(
  transaction: Kysely<Tables>,
  event: NewInbound,
  newId: string,
): Promise<{ readonly conversationId: string; readonly sequence: number } | null> {
  const conversation = await transaction
    .insertInto("conversation")
    .values({
      id: newId,
      channel: event.channel,
      account_id: event.accountId,
      external_id: event.externalId,
      user_id: event.userId,
      reference: event.reference,
      state: null,
      last_inbound_at: writtenAt(event),
    })
    .onConflict((conflict) =>
      conflict
        .columns(["channel", "account_id", "external_id"])
        .doUpdateSet((update) => ({ channel: update.ref("excluded.channel") })),
    )
    .returning("id")
    .executeTakeFirstOrThrow();
  const inserted = await transaction
    .insertInto("inbound")
    .values({
      conversation_id: conversation.id,
      channel: event.channel,
      account_id: event.accountId,
      event_id: event.eventId,
      sent_at: event.sentAt,
      received_at: event.receivedAt,
      mergeable: event.mergeable ? 1 : 0,
      activity: event.activity,
      status: "pending",
      attempts: 0,
      error: null,
    })
    .onConflict((conflict) => conflict.columns(["channel", "account_id", "event_id"]).doNothing())
    .returning("sequence")
    .executeTakeFirst();
  if (!inserted) return null;
  if (event.byCitizen) {
    const at = writtenAt(event);
    await transaction
      .updateTable("conversation")
      .set((column) => ({
        ...{ user_id: event.userId, reference: event.reference },
        last_inbound_at: column
          .case()
          .when("last_inbound_at", ">", at)
          .then(column.ref("last_inbound_at"))
          .else(at)
          .end(),
      }))
      .where("id", "=", conversation.id)
      .execute();
  }
  return { conversationId: conversation.id, sequence: inserted.sequence };
}

/** A late event opens the window from when it was written; a clock that runs ahead gains nothing. */
function writtenAt({ sentAt, receivedAt }: NewInbound): number {
  return Math.min(sentAt, receivedAt);
}

/** What waits for a turn, in the order the citizen wrote it. */
export async function pendingInbound(
  database: Kysely<Tables>,
  conversationId: string,
): Promise<readonly PendingInbound[]> {
  const rows = await database
    .selectFrom("inbound")
    .select(["sequence", "event_id", "sent_at", "received_at", "mergeable", "activity", "attempts"])
    .where("conversation_id", "=", conversationId)
    .where("status", "=", "pending")
    .orderBy("sent_at")
    .orderBy("sequence")
    .execute();
  return rows.map((row) => ({
    sequence: row.sequence,
    eventId: row.event_id,
    sentAt: row.sent_at,
    receivedAt: row.received_at,
    mergeable: row.mergeable === 1,
    activity: row.activity ?? "{}",
    attempts: row.attempts,
  }));
}

export async function countAttempt(transaction: Kysely<Tables>, sequences: readonly number[]): Promise<void> {
  if (sequences.length === 0) return;
  await transaction
    .updateTable("inbound")
    .set((update) => ({ attempts: update("attempts", "+", 1) }))
    .where("sequence", "in", sequences)
    .execute();
}

/** Ends events and erases what the citizen wrote; the row stays so that a repeat is recognised. Returns how many ended. */
export async function settleInbound(
  transaction: Kysely<Tables>,
  sequences: readonly number[],
  outcome: { readonly status: "done" | "stale" | "failed"; readonly error: string | null },
): Promise<number> {
  if (sequences.length === 0) return 0;
  const { numUpdatedRows } = await transaction
    .updateTable("inbound")
    .set({ status: outcome.status, error: outcome.error, activity: null })
    .where("sequence", "in", sequences)
    .where("status", "=", "pending")
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
