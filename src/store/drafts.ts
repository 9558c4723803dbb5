import type { Kysely } from "kysely";
import type { Tables } from "./database.ts";

export interface LastDraft {
  readonly id: string;
  readonly at: number;
  readonly kind: string;
  readonly confidence: number;
  /** `ShownDraft`, as JSON. */
  readonly draft: string | null;
  readonly draft_use: Tables["answer_record"]["draft_use"];
  /** True when the answer was said to the citizen. */
  readonly said: boolean;
}

/**
 * What the assistant made of the citizen's last question, its draft included. Thanks, greetings and asking for a
 * person are no questions.
 */
export async function lastDraft(database: Kysely<Tables>, conversationId: string): Promise<LastDraft | null> {
  const row = await database
    .selectFrom("answer_record")
    .select((select) => [
      "id",
      "at",
      "kind",
      "confidence",
      "draft",
      "draft_use",
      select
        .selectFrom("transcript")
        .select("transcript.sequence")
        .whereRef("transcript.conversation_id", "=", "answer_record.conversation_id")
        .whereRef("transcript.answer_record_id", "=", "answer_record.id")
        .limit(1)
        .as("entry"),
    ])
    .where("conversation_id", "=", conversationId)
    .where("kind", "!=", "smalltalk")
    .where((rows) => rows.or([rows("reason", "is", null), rows("reason", "!=", "asked")]))
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { entry, ...record } = row;
  return { ...record, said: entry !== null };
}
