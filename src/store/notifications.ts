import type { Kysely, Transaction } from "kysely";
import type { Database, Tables } from "./database.ts";
import type { DeskTables } from "./desk-tables.ts";

type Row = DeskTables["notification"];

export interface NewNotification {
  /** Stored once, whatever happens to it. */
  readonly key: string;
  readonly kind: string;
  /** JSON. */
  readonly payload: string;
  readonly createdAt: number;
  readonly dueAt: number;
}

export interface PendingNotification extends NewNotification {
  readonly sequence: number;
  /** Attempts begun, this one included once claimed: settling needs the same number. */
  readonly attempts: number;
}

export interface NotificationOutcome {
  readonly status: Row["status"];
  readonly attempts: number;
  /** In French; null while nothing went wrong. */
  readonly error: string | null;
  readonly settledAt: number | null;
}

const COLUMNS = [
  "sequence",
  "key",
  "kind",
  "payload",
  "created_at as createdAt",
  "due_at as dueAt",
  "attempts",
] as const;

export async function insertNotification(
  transaction: Kysely<Tables>,
  { key, kind, payload, createdAt, dueAt }: NewNotification,
): Promise<void> {
  await transaction
    .insertInto("notification")
    .values({
      key,
      kind,
      payload,
      created_at: createdAt,
      due_at: dueAt,
      attempts: 0,
      status: "pending",
      settled_at: null,
      error: null,
    })
    .onConflict((conflict) => conflict.column("key").doNothing())
    .execute();
}

/** What waits, of these kinds, first due first. */
export async function pendingNotifications(
  database: Database,
  kinds: readonly string[],
  limit: number,
): Promise<readonly PendingNotification[]> {
  return database
    .selectFrom("notification")
    .select(COLUMNS)
    .where("status", "=", "pending")
    .where("kind", "in", kinds)
    .orderBy("due_at")
    .orderBy("sequence")
    .limit(limit)
    .execute();
}

/** Settles those that still wait, and tells which: another process may have come first. */
export async function settlePending(
  transaction: Transaction<Tables>,
  sequences: readonly number[],
  outcome: { readonly status: "sent" | "dropped"; readonly at: number },
): Promise<readonly number[]> {
  if (sequences.length === 0) return [];
  const rows = await transaction
    .updateTable("notification")
    .set({ status: outcome.status, settled_at: outcome.at, payload: "{}" })
    .where("sequence", "in", sequences)
    .where("status", "=", "pending")
    .returning("sequence")
    .execute();
  return rows.map(({ sequence }) => sequence);
}

/**
 * Takes the notification due the longest, of these kinds, until `until`: if its process dies, it is due again then.
 * Null when none is due.
 */
export async function claimNotification(
  database: Database,
  kinds: readonly string[],
  now: number,
  until: number,
): Promise<PendingNotification | null> {
  const row = await database
    .updateTable("notification")
    .set((update) => ({ due_at: until, attempts: update("attempts", "+", 1) }))
    .where("status", "=", "pending")
    .where("due_at", "<=", now)
    .where("sequence", "=", (query) =>
      query
        .selectFrom("notification")
        .select("sequence")
        .where("status", "=", "pending")
        .where("kind", "in", kinds)
        .where("due_at", "<=", now)
        .orderBy("due_at")
        .orderBy("sequence")
        .limit(1),
    )
    .returning(COLUMNS)
    .executeTakeFirst();
  return row ?? null;
}

/** Puts a claimed notification off; changes nothing when another process has claimed it since. */
export async function postponeNotification(
  database: Database,
  claimed: PendingNotification,
  dueAt: number,
  error: string,
): Promise<void> {
  await held(database, claimed).set({ due_at: dueAt, error }).execute();
}

/** Ends a claimed notification and erases what it said; its key stays. */
export async function settleNotification(
  database: Database,
  claimed: PendingNotification,
  outcome: {
    readonly status: "sent" | "failed" | "dropped";
    readonly at: number;
    readonly error: string | null;
  },
): Promise<void> {
  await held(database, claimed)
    .set({ status: outcome.status, settled_at: outcome.at, error: outcome.error, payload: "{}" })
    .execute();
}

/** When the next one of these kinds is due (milliseconds since 1970); null when nothing waits. */
export async function nextNotificationDue(
  database: Database,
  kinds: readonly string[],
): Promise<number | null> {
  const row = await database
    .selectFrom("notification")
    .select((select) => select.fn.min<number | null>("due_at").as("at"))
    .where("status", "=", "pending")
    .where("kind", "in", kinds)
    .executeTakeFirst();
  return row?.at ?? null;
}

/** What became of a notification; null when none has this key. */
export async function notificationOutcome(
  database: Kysely<Tables>,
  key: string,
): Promise<NotificationOutcome | null> {
  const row = await database
    .selectFrom("notification")
    .select(["status", "attempts", "error", "settled_at as settledAt"])
    .where("key", "=", key)
    .executeTakeFirst();
  return row ?? null;
}

/** Removes what was settled before `before` (milliseconds since 1970); their keys are then unknown again. */
export async function purgeNotifications(database: Database, before: number): Promise<number> {
  const { numDeletedRows } = await database
    .deleteFrom("notification")
    .where("status", "!=", "pending")
    .where("settled_at", "<", before)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

function held(database: Database, claimed: PendingNotification) {
  return database
    .updateTable("notification")
    .where("sequence", "=", claimed.sequence)
    .where("attempts", "=", claimed.attempts)
    .where("status", "=", "pending");
}
