import type { Kysely } from "kysely";
import type { Tables } from "./database.ts";

/** One entry with who wrote it and what became of its sending. */
export interface TranscriptRow {
  readonly sequence: number;
  readonly at: number;
  readonly author: Tables["transcript"]["author"];
  readonly account_id: string | null;
  readonly accountName: string | null;
  readonly text: string;
  readonly detail: string | null;
  readonly answer_record_id: string | null;
  /** Through the channel; null when it was not sent so, or past the outbox's retention. */
  readonly sent: "pending" | "delivered" | "undeliverable" | null;
  readonly sendError: string | null;
  /** By e-mail; null when it was not. */
  readonly mailed: "pending" | "sent" | "failed" | "dropped" | null;
  /** In French. */
  readonly mailError: string | null;
}

/** The last entries said before a sequence, oldest first. */
export async function readTranscript(
  database: Kysely<Tables>,
  conversationId: string,
  before: number | null,
  limit: number,
): Promise<TranscriptRow[]> {
  const rows = await database
    .selectFrom("transcript")
    .leftJoin("account", "account.id", "transcript.account_id")
    .leftJoin("outgoing", "outgoing.key", "transcript.outgoing_key")
    .leftJoin("notification", "notification.key", "transcript.outgoing_key")
    .select([
      "transcript.sequence",
      "transcript.at",
      "transcript.author",
      "transcript.account_id",
      "account.name as accountName",
      "transcript.text",
      "transcript.detail",
      "transcript.answer_record_id",
      "outgoing.status as sent",
      "outgoing.error as sendError",
      "notification.status as mailed",
      "notification.error as mailError",
    ])
    .where("transcript.conversation_id", "=", conversationId)
    .$if(before !== null, (page) => page.where("transcript.sequence", "<", before ?? 0))
    .orderBy("transcript.sequence", "desc")
    .limit(limit)
    .execute();
  return rows.reverse();
}

/** When an agent last wrote to the citizen; null when none did. */
export async function lastAgentReplyAt(
  database: Kysely<Tables>,
  conversationId: string,
): Promise<number | null> {
  const row = await database
    .selectFrom("transcript")
    .select("at")
    .where("conversation_id", "=", conversationId)
    .where("author", "=", "agent")
    .orderBy("sequence", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.at ?? null;
}
