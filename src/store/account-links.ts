import type { Kysely, Selectable } from "kysely";
import type { Tables } from "./database.ts";
import type { DeskTables } from "./desk-tables.ts";

export type StoredLink = Readonly<Selectable<DeskTables["account_link"]>>;

/** Replaces the links of the same account that were not used. Call it in a transaction. */
export async function replaceLink(
  database: Kysely<Tables>,
  link: Omit<StoredLink, "used_at">,
): Promise<void> {
  await database
    .deleteFrom("account_link")
    .where("account_id", link.account_id === null ? "is" : "=", link.account_id)
    .where("used_at", "is", null)
    .execute();
  await database
    .insertInto("account_link")
    .values({ ...link, used_at: null })
    .execute();
}

/** Null when it was used, expired or never existed. */
export async function usableLink(
  database: Kysely<Tables>,
  id: string,
  now: number,
): Promise<StoredLink | null> {
  const link = await database
    .selectFrom("account_link")
    .selectAll()
    .where("id", "=", id)
    .where("used_at", "is", null)
    .where("expires_at", ">", now)
    .executeTakeFirst();
  return link ?? null;
}

/** Marks the link used; false when somebody else did before, or it expired. Its write takes the transaction's lock. */
export async function takeLink(database: Kysely<Tables>, id: string, now: number): Promise<boolean> {
  const result = await database
    .updateTable("account_link")
    .set({ used_at: now })
    .where("id", "=", id)
    .where("used_at", "is", null)
    .where("expires_at", ">", now)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Forgets the links that can no longer serve; gives how many. */
export async function purgeLinks(database: Kysely<Tables>, now: number): Promise<number> {
  const result = await database
    .deleteFrom("account_link")
    .where((where) => where.or([where("expires_at", "<=", now), where("used_at", "is not", null)]))
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
