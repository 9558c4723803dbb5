import type { Kysely, Transaction } from "kysely";
import type { Tables } from "./database.ts";
import type { DeskTables } from "./desk-tables.ts";

export type CannedReply = DeskTables["canned_reply"];

export async function cannedReplies(database: Kysely<Tables>): Promise<readonly CannedReply[]> {
  return database.selectFrom("canned_reply").selectAll().execute();
}

export async function cannedReply(database: Kysely<Tables>, id: string): Promise<CannedReply | null> {
  const row = await database.selectFrom("canned_reply").selectAll().where("id", "=", id).executeTakeFirst();
  return row ?? null;
}

export async function insertCannedReply(transaction: Transaction<Tables>, reply: CannedReply): Promise<void> {
  await transaction.insertInto("canned_reply").values(reply).execute();
}

/** @param owner account whose own reply it must be; null for anybody's. False when nothing was changed. */
export async function changeCannedReply(
  transaction: Transaction<Tables>,
  id: string,
  owner: string | null,
  change: Pick<CannedReply, "title" | "text" | "service" | "updated_at">,
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable("canned_reply")
    .set(change)
    .where("id", "=", id)
    .$if(owner !== null, (own) => own.where("account_id", "=", owner))
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** @param owner account whose own reply it must be; null for anybody's. False when nothing was removed. */
export async function deleteCannedReply(
  transaction: Transaction<Tables>,
  id: string,
  owner: string | null,
): Promise<boolean> {
  const { numDeletedRows } = await transaction
    .deleteFrom("canned_reply")
    .where("id", "=", id)
    .$if(owner !== null, (own) => own.where("account_id", "=", owner))
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}
