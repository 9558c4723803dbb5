import type { Kysely } from "kysely";
import type { Tables } from "./database.ts";

export interface DraftUse {
  readonly answerRecordId: string;
  readonly use: "accepted" | "edited" | "rejected";
}

/** Keeps what an agent made of the bot's draft, in its own conversation only. */
export async function markDraft(
  database: Kysely<Tables>,
  conversationId: string,
  { answerRecordId, use }: DraftUse,
): Promise<void> {
  await database
    .updateTable("answer_record")
    .set({ draft_use: use })
    .where("id", "=", answerRecordId)
    .where("conversation_id", "=", conversationId)
    .execute();
}
