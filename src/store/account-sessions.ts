import type { Kysely, Selectable } from "kysely";
import type { StoredAccount } from "./accounts.ts";
import type { Tables } from "./database.ts";
import type { DeskTables } from "./desk-tables.ts";

export type StoredSession = Readonly<Selectable<DeskTables["desk_session"]>>;

/** Milliseconds without a request after which a session ends. */
const IDLE = 8 * 60 * 60_000;
const SEEN_EVERY = 60_000;

export async function createSession(database: Kysely<Tables>, session: StoredSession): Promise<void> {
  await database.insertInto("desk_session").values(session).execute();
}

/** The live session and the account it belongs to; null when it expired, or the account is disabled. */
export async function liveSession(
  database: Kysely<Tables>,
  id: string,
  now: number,
): Promise<{ readonly session: StoredSession; readonly account: StoredAccount } | null> {
  const session = await database
    .selectFrom("desk_session")
    .selectAll()
    .where("id", "=", id)
    .where("expires_at", ">", now)
    .where("seen_at", ">", now - IDLE)
    .executeTakeFirst();
  if (session === undefined) return null;
  const account = await database
    .selectFrom("account")
    .selectAll()
    .where("id", "=", session.account_id)
    .where("disabled_at", "is", null)
    .executeTakeFirst();
  return account === undefined ? null : { session, account };
}

/** Notes a request of the session; written at most once a minute. */
export async function touchSession(
  database: Kysely<Tables>,
  session: StoredSession,
  now: number,
): Promise<void> {
  if (session.seen_at > now - SEEN_EVERY) return;
  await database.updateTable("desk_session").set({ seen_at: now }).where("id", "=", session.id).execute();
}

export async function deleteSession(database: Kysely<Tables>, id: string): Promise<void> {
  await database.deleteFrom("desk_session").where("id", "=", id).execute();
}

/** Ends every session of the account but `kept`; gives the ids of those that ended. */
export async function deleteSessionsOf(
  database: Kysely<Tables>,
  accountId: string,
  kept: string | null = null,
): Promise<readonly string[]> {
  const ended = await database
    .deleteFrom("desk_session")
    .where("account_id", "=", accountId)
    .where("id", "!=", kept ?? "")
    .returning("id")
    .execute();
  return ended.map(({ id }) => id);
}

/** Forgets the sessions that ended by themselves; gives how many. */
export async function purgeSessions(database: Kysely<Tables>, now: number): Promise<number> {
  const result = await database
    .deleteFrom("desk_session")
    .where((where) => where.or([where("expires_at", "<=", now), where("seen_at", "<=", now - IDLE)]))
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
