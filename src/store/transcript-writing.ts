import type { Insertable, Transaction } from "kysely";
import type { Tables } from "./database.ts";
import type { HandoffTables } from "./handoff-tables.ts";

export type NewTranscriptEntry = Omit<
  Insertable<HandoffTables["transcript"]>,
  "sequence" | "conversation_id"
>;

/** Appends what was said, in order; an entry whose key is there already is not written twice. */
export async function appendTranscript(
  transaction: Transaction<Tables>,
  conversationId: string,
  entries: readonly NewTranscriptEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  await transaction
    .insertInto("transcript")
    .values(entries.map((entry) => ({ ...entry, conversation_id: conversationId })))
    .onConflict((conflict) => conflict.column("outgoing_key").doNothing())
    .execute();
}

/** What was said lately, oldest first, as Bot Framework activities for a hub. */
export async function hubTranscript(
  transaction: Transaction<Tables>,
  conversationId: string,
): Promise<
  ReadonlyArray<{ type: "message"; text: string; timestamp: string; from: { role: "user" | "bot" } }>
> {
  const rows = await transaction
    .selectFrom("transcript")
    .select(["author", "text", "at"])
    .where("conversation_id", "=", conversationId)
    .where("author", "!=", "note")
    .orderBy("sequence", "desc")
    .limit(50)
    .execute();
  return rows.reverse().map(({ author, text, at }) => ({
    type: "message",
    text,
    timestamp: new Date(at).toISOString(),
    from: { role: author === "citizen" ? "user" : "bot" },
  }));
}

/** Whether something was said under this key already. */
export async function entryKnown(transaction: Transaction<Tables>, key: string): Promise<boolean> {
  const row = await transaction
    .selectFrom("transcript")
    .select("sequence")
    .where("outgoing_key", "=", key)
    .executeTakeFirst();
  return row !== undefined;
}
