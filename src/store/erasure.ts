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
  const conversation = await transaction
    .selectFrom("conversation")
    .select("state")
    .where("id", "=", conversationId)
    .executeTakeFirstOrThrow();
  await transaction
    .updateTable("conversation")
    .set({ state: state(conversation.state) })
    .where("id", "=", conversationId)
    .execute();
  const media = await transaction
    .deleteFrom("media")
    .where("conversation_id", "=", conversationId)
    .where("event_id", "=", event.eventId)
    .returning("id")
    .execute();
  return { conversationId, media: media.map(({ id }) => id) };
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
    .where("conversation_id", "=", conversationId)
    .where("answer_record_id", "=", record)
    .execute();
}
