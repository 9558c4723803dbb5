import type { Kysely } from "kysely";
import type { Tables } from "./database.ts";

/** What agents said in one hand-off. */
export interface AnsweredHandoff {
  /** What was asked, perhaps with numbers and addresses; null once past its retention. */
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
    .select(["question", "reason", "service", "requested_at", "first_reply_at", "ended_at"])
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
  const question = (await askedOfAgent(database, conversationId, handoff)) ?? handoff.question;
  return { question, service: handoff.service, replies };
}

/** "I want to talk to somebody" is no question: what they then wrote is. Null when that is all they wrote. */
async function askedOfAgent(
  database: Kysely<Tables>,
  conversationId: string,
  {
    reason,
    requested_at,
    first_reply_at,
  }: Pick<Tables["handoff"], "reason" | "requested_at" | "first_reply_at">,
): Promise<string | null> {
  if (reason !== "asked" || first_reply_at === null) return null;
  const rows = await database
    .selectFrom("transcript")
    .select("text")
    .where("conversation_id", "=", conversationId)
    .where("author", "=", "citizen")
    .where("at", ">", requested_at)
    .where("at", "<=", first_reply_at)
    .orderBy("sequence")
    .execute();
  return (rows.findLast(({ text }) => text.includes("?")) ?? rows[0])?.text ?? null;
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
