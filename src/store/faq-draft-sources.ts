import type { Kysely } from "kysely";
import type { Tables } from "./database.ts";

/** What agents said in one hand-off. */
export interface AnsweredHandoff {
  /** Masked; null once past its retention. */
  readonly question: string | null;
  readonly service: string;
  /** In order. */
  readonly replies: ReadonlyArray<{ readonly text: string; readonly name: string | null }>;
}

/** The last hand-off of a conversation and what agents answered in it; null when there was none. */
export async function lastAnsweredHandoff(
  database: Kysely<Tables>,
  conversationId: string,
): Promise<AnsweredHandoff | null> {
  const handoff = await database
    .selectFrom("handoff")
    .select(["question", "service", "requested_at", "ended_at"])
    .where("conversation_id", "=", conversationId)
    .orderBy("requested_at", "desc")
    .limit(1)
    .executeTakeFirst();
  if (handoff === undefined) return null;
  const replies = await database
    .selectFrom("transcript")
    .leftJoin("account", "account.id", "transcript.account_id")
    .select(["transcript.text", "account.name"])
    .where("conversation_id", "=", conversationId)
    .where("author", "=", "agent")
    .where("at", ">=", handoff.requested_at)
    .where("at", "<=", handoff.ended_at ?? Number.MAX_SAFE_INTEGER)
    .orderBy("sequence")
    .execute();
  return { question: handoff.question, service: handoff.service, replies };
}

/** Names of those who last did something to each target, as the audit trail knows them. */
export async function lastAuthors(
  database: Kysely<Tables>,
  action: string,
  targets: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (targets.length === 0) return new Map();
  const rows = await database
    .selectFrom("audit")
    .innerJoin("account", "account.id", "audit.account_id")
    .select(["audit.target", "account.name"])
    .where("action", "=", action)
    .where("target", "in", targets)
    .orderBy("sequence")
    .execute();
  return new Map(rows.flatMap(({ target, name }) => (target === null ? [] : [[target, name] as const])));
}
