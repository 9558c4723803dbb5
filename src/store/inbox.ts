import { type Kysely, type RawBuilder, type SqlBool, sql } from "kysely";
import type { Tables } from "./database.ts";
import { isShown, latestHandoffId, OPEN_BOXES, type OpenBox, type Scope } from "./inbox-scope.ts";

/** One conversation with its present or last hand-off, if any. */
export interface InboxRow {
  readonly id: string;
  /** Instant it is sorted by. */
  readonly key: number;
  readonly channel: string;
  readonly last_inbound_at: number;
  readonly state: Tables["handoff"]["state"] | null;
  readonly service: string | null;
  readonly reason: string | null;
  readonly requested_at: number | null;
  readonly waiting_since: number | null;
  readonly agent_id: string | null;
  readonly agentName: string | null;
  readonly reserved_for: string | null;
  readonly due_at: number | null;
  readonly last_agent_at: number | null;
  readonly last_citizen_at: number | null;
  readonly ended_at: number | null;
}

const ROW = [
  "conversation.id",
  "conversation.channel",
  "conversation.last_inbound_at",
  "handoff.state",
  "handoff.service",
  "handoff.reason",
  "handoff.requested_at",
  "handoff.waiting_since",
  "handoff.agent_id",
  "handoff.reserved_for",
  "handoff.due_at",
  "handoff.last_agent_at",
  "handoff.last_citizen_at",
  "handoff.ended_at",
  "account.name as agentName",
] as const;

/** A part of a list: what comes after a place, or its beginning. */
export interface Window {
  /** Sort key and id of the conversation it comes after. */
  readonly after: { readonly key: number; readonly id: string } | null;
  readonly limit: number;
}

/** Conversations whose hand-off is open, the oldest first. */
export async function openPage(
  database: Kysely<Tables>,
  box: OpenBox,
  scope: Scope,
  { after, limit }: Window,
): Promise<InboxRow[]> {
  const { holds, key } = OPEN_BOXES[box];
  return database
    .selectFrom("handoff")
    .innerJoin("conversation", "conversation.id", "handoff.conversation_id")
    .leftJoin("account", "account.id", "handoff.agent_id")
    .select([...ROW, key.as("key")])
    .where("handoff.ended_at", "is", null)
    .where((rows) => isShown(rows, scope))
    .where((rows) => holds(rows, scope.me))
    .where(beyond(key, ">", after))
    .orderBy(key)
    .orderBy("conversation.id")
    .limit(limit)
    .execute();
}

/** Conversations whose last hand-off has ended, the latest end first. */
export async function endedPage(
  database: Kysely<Tables>,
  scope: Scope,
  { after, limit }: Window,
): Promise<InboxRow[]> {
  const key = sql<number>`${sql.ref("handoff.ended_at")}`;
  return database
    .selectFrom("handoff")
    .innerJoin("conversation", "conversation.id", "handoff.conversation_id")
    .leftJoin("account", "account.id", "handoff.agent_id")
    .select([...ROW, key.as("key")])
    .where("handoff.ended_at", "is not", null)
    .where("handoff.id", "=", latestHandoffId("handoff.conversation_id"))
    .where((rows) => isShown(rows, scope))
    .where(beyond(key, "<", after))
    .orderBy("handoff.ended_at", "desc")
    .orderBy("conversation.id", "desc")
    .limit(limit)
    .execute();
}

/** Conversations that the assistant holds and whose citizen came since then, the latest first. */
export async function quietPage(
  database: Kysely<Tables>,
  scope: Scope,
  since: number,
  { after, limit }: Window,
): Promise<InboxRow[]> {
  const key = sql<number>`${sql.ref("conversation.last_inbound_at")}`;
  return quiet(database, scope, since)
    .leftJoin("account", "account.id", "handoff.agent_id")
    .select([...ROW, key.as("key")])
    .where(beyond(key, "<", after))
    .orderBy("conversation.last_inbound_at", "desc")
    .orderBy("conversation.id", "desc")
    .limit(limit)
    .execute();
}

/** Held by the assistant; those nobody wrote in (a page opened, and closed again) are left out. */
export function quiet(database: Kysely<Tables>, scope: Scope, since: number) {
  return database
    .selectFrom("conversation")
    .leftJoin("handoff", (join) => join.on("handoff.id", "=", latestHandoffId("conversation.id")))
    .where("conversation.last_inbound_at", ">=", since)
    .where((rows) =>
      rows.or([
        ...(scope.service === null ? [rows("handoff.id", "is", null)] : []),
        rows.and([rows("handoff.ended_at", "is not", null), isShown(rows, scope)]),
      ]),
    )
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("transcript")
          .select("transcript.sequence")
          .whereRef("transcript.conversation_id", "=", "conversation.id")
          .where("transcript.author", "=", "citizen"),
      ),
    );
}

function beyond(key: RawBuilder<number>, way: "<" | ">", after: Window["after"]): RawBuilder<SqlBool> {
  if (after === null) return sql<SqlBool>`1 = 1`;
  const id = sql.ref("conversation.id");
  const than = sql.raw(way);
  return sql<SqlBool>`(${key} ${than} ${after.key} or (${key} = ${after.key} and ${id} ${than} ${after.id}))`;
}
