import type { Transaction } from "kysely";
import type { Tables } from "./database.ts";

/** What else has to be forgotten, outside the transaction. */
export interface Erased {
  readonly conversationId: string;
  /** Ids of files to remove from the disk. */
  readonly media: readonly string[];
}

/**
 * Erases one message of a citizen wherever its words are kept: the event that waits, the transcript, the record of the
 * answer it got, the question of the hand-off it led to, what the bot remembers, its files. The event must be known.
 *
 * @param words put in the transcript in place of the message.
 * @param state what the bot remembers from now on; receives the state stored.
 */
export async function eraseMessage(
  transaction: Transaction<Tables>,
  event: { readonly channel: string; readonly accountId: string; readonly eventId: string },
  words: string,
  state: (stored: string | null) => string | null,
): Promise<Erased | null> {
  const inbound = await transaction
    .updateTable("inbound")
    .set({ activity: null, status: "done" })
    .where("channel", "=", event.channel)
    .where("account_id", "=", event.accountId)
    .where("event_id", "=", event.eventId)
    .returning("conversation_id")
    .executeTakeFirst();
  if (inbound === undefined) return null;
  const conversationId = inbound.conversation_id;
  const entry = await transaction
    .updateTable("transcript")
    .set({ text: words, detail: null })
    .where("conversation_id", "=", conversationId)
    .where("event_id", "=", event.eventId)
    .returning("sequence")
    .executeTakeFirst();
  if (entry !== undefined) await eraseAnswer(transaction, conversationId, entry.sequence);
  const copied = await carriedFrom(transaction, conversationId);
  await eraseCopies(transaction, copied, event.eventId, words);
  await eraseMemory(transaction, [conversationId, ...copied], state);
  const media = await transaction
    .deleteFrom("media")
    .where("conversation_id", "=", conversationId)
    .where("event_id", "=", event.eventId)
    .returning("id")
    .execute();
  return { conversationId, media: media.map(({ id }) => id) };
}

/** Conversations to which this one was carried, one after the other. */
async function carriedFrom(
  transaction: Transaction<Tables>,
  conversationId: string,
): Promise<readonly string[]> {
  const found = new Set([conversationId]);
  // What is added on the way is visited too.
  for (const id of found) {
    const rows = await transaction
      .selectFrom("carry_over")
      .select("used_by")
      .where("conversation_id", "=", id)
      .where("used_at", "is not", null)
      .execute();
    for (const { used_by } of rows) if (used_by !== null) found.add(used_by);
  }
  found.delete(conversationId);
  return [...found];
}

async function eraseCopies(
  transaction: Transaction<Tables>,
  conversations: readonly string[],
  eventId: string,
  words: string,
): Promise<void> {
  if (conversations.length === 0) return;
  await transaction
    .updateTable("transcript")
    .set({ text: words, detail: null })
    .where("conversation_id", "in", conversations)
    .where("event_id", "=", eventId)
    .execute();
}

async function eraseMemory(
  transaction: Transaction<Tables>,
  conversations: readonly string[],
  state: (stored: string | null) => string | null,
): Promise<void> {
  const rows = await transaction
    .selectFrom("conversation")
    .select(["id", "state"])
    .where("id", "in", conversations)
    .execute();
  for (const row of rows) {
    const remembered = state(row.state);
    await transaction
      .updateTable("conversation")
      .set({ state: remembered })
      .where("id", "=", row.id)
      .execute();
  }
}

/** The answer that followed a message quotes it as its question. */
async function eraseAnswer(
  transaction: Transaction<Tables>,
  conversationId: string,
  after: number,
): Promise<void> {
  const answered = await transaction
    .selectFrom("transcript")
    .select("answer_record_id")
    .where("conversation_id", "=", conversationId)
    .where("sequence", ">", after)
    .where("answer_record_id", "is not", null)
    .orderBy("sequence")
    .limit(1)
    .executeTakeFirst();
  const record = answered?.answer_record_id ?? null;
  if (record === null) return;
  await transaction.updateTable("answer_record").set({ question: "" }).where("id", "=", record).execute();
  await transaction
    .updateTable("handoff")
    .set({ question: null })
    .where("answer_record_id", "=", record)
    .execute();
}
