import type { Database } from "../store/database.ts";

const DAY = 24 * 60 * 60 * 1000;

/** Days each kind of record is kept. */
export interface Retention {
  /** Keys of past events, so that a late repeat is recognised; platforms repeat for up to seven days. */
  readonly inbound: number;
  readonly outgoing: number;
  /** Silence after which a conversation is forgotten with all it holds. */
  readonly conversation: number;
  readonly answers: number;
  /** What was said, and the question of a hand-off. */
  readonly transcript: number;
}

export const DEFAULT_RETENTION: Retention = {
  inbound: 8,
  outgoing: 30,
  conversation: 90,
  answers: 90,
  transcript: 30,
};

/** Rows removed, by table. */
export type PurgeReport = Readonly<
  Record<
    | "inbound"
    | "outgoing"
    | "conversation"
    | "answer_record"
    | "transcript"
    | "channel_memory"
    | "carry_over",
    number
  >
>;

/** Removes what is past its retention; work not finished yet is never removed. */
export async function purgeConversations(
  database: Database,
  now: Date,
  retention: Retention,
): Promise<PurgeReport> {
  const before = (days: number) => now.getTime() - days * DAY;
  const inbound = await database
    .deleteFrom("inbound")
    .where("status", "!=", "pending")
    .where("received_at", "<", before(Math.max(8, retention.inbound)))
    .executeTakeFirst();
  const outgoing = await database
    .deleteFrom("outgoing")
    .where("status", "!=", "pending")
    .where("created_at", "<", before(retention.outgoing))
    .executeTakeFirst();
  const answers = await database
    .deleteFrom("answer_record")
    .where("at", "<", before(retention.answers))
    .executeTakeFirst();
  const transcript = await database
    .deleteFrom("transcript")
    .where("at", "<", before(retention.transcript))
    .where("conversation_id", "not in", (query) =>
      query.selectFrom("handoff").select("conversation_id").where("ended_at", "is", null),
    )
    .executeTakeFirst();
  await database
    .updateTable("handoff")
    .set({ question: null })
    .where("ended_at", "<", before(retention.transcript))
    .execute();
  const conversation = await database
    .deleteFrom("conversation")
    .where("last_inbound_at", "<", before(Math.max(8, retention.conversation)))
    .where("id", "not in", (query) =>
      query.selectFrom("conversation_work").select("conversation_id").where("due_at", "is not", null),
    )
    .where("id", "not in", (query) =>
      query.selectFrom("handoff").select("conversation_id").where("ended_at", "is", null),
    )
    .executeTakeFirst();
  const memory = await database
    .deleteFrom("channel_memory")
    .where("key", "like", "citizen/%")
    .where("updated_at", "<", before(Math.max(8, retention.conversation)))
    .executeTakeFirst();
  // Kept as long as what they copied: a message deleted where it was written is deleted there too.
  const carried = await database
    .deleteFrom("carry_over")
    .where("expires_at", "<", before(retention.transcript))
    .executeTakeFirst();
  return {
    inbound: Number(inbound.numDeletedRows),
    outgoing: Number(outgoing.numDeletedRows),
    answer_record: Number(answers.numDeletedRows),
    transcript: Number(transcript.numDeletedRows),
    conversation: Number(conversation.numDeletedRows),
    channel_memory: Number(memory.numDeletedRows),
    carry_over: Number(carried.numDeletedRows),
  };
}
