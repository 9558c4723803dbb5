import type { Transaction } from "kysely";
import type { Tables } from "./database.ts";
import type { HandoffTables } from "./handoff-tables.ts";

export type NewTranscriptEntry = Omit<HandoffTables["transcript"], "sequence" | "conversation_id">;

/** Appends what was said, in order. */
export async function appendTranscript(
  transaction: Transaction<Tables>,
  conversationId: string,
  entries: readonly NewTranscriptEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  await transaction
    .insertInto("transcript")
    .values(entries.map((entry) => ({ ...entry, conversation_id: conversationId })))
    .execute();
}
