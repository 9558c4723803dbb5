import type { Kysely, Transaction } from "kysely";
import type { ChannelTables } from "./channel-tables.ts";
import type { Tables } from "./database.ts";

export type MediaRow = ChannelTables["media"];

export async function insertMedia(
  transaction: Transaction<Tables>,
  rows: readonly MediaRow[],
): Promise<void> {
  if (rows.length > 0)
    await transaction
      .insertInto("media")
      .values([...rows])
      .execute();
}

/** Null when this conversation has no such file. */
export async function findMedia(
  database: Kysely<Tables>,
  conversationId: string,
  id: string,
): Promise<MediaRow | null> {
  const row = await database
    .selectFrom("media")
    .selectAll()
    .where("id", "=", id)
    .where("conversation_id", "=", conversationId)
    .executeTakeFirst();
  return row ?? null;
}

/** Forgets files older than an instant, milliseconds since 1970; gives how many. */
export async function forgetMedia(database: Kysely<Tables>, before: number): Promise<number> {
  const gone = await database.deleteFrom("media").where("at", "<", before).executeTakeFirst();
  return Number(gone.numDeletedRows);
}

/** Ids of all files kept, by conversation. */
export async function knownMedia(
  database: Kysely<Tables>,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const known = new Map<string, Set<string>>();
  for (const { id, conversation_id } of await database
    .selectFrom("media")
    .select(["id", "conversation_id"])
    .execute()) {
    known.set(conversation_id, (known.get(conversation_id) ?? new Set()).add(id));
  }
  return known;
}
