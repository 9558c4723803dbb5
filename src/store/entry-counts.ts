import type { Transaction } from "kysely";
import type { Database, Tables } from "./database.ts";

/** Counts one conversation begun from a link or a code. `day`: the town's, `YYYY-MM-DD`. */
export async function countEntry(
  transaction: Transaction<Tables>,
  entry: { readonly network: string; readonly campaign: string; readonly day: string },
): Promise<void> {
  await transaction
    .insertInto("entry_count")
    .values({ ...entry, conversations: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(["network", "campaign", "day"])
        .doUpdateSet((row) => ({ conversations: row("entry_count.conversations", "+", 1) })),
    )
    .execute();
}

/** Conversations by network and campaign since `day`, included; most first. */
export async function entryCounts(
  database: Database,
  day: string,
): Promise<ReadonlyArray<{ network: string; campaign: string; conversations: number }>> {
  const rows = await database
    .selectFrom("entry_count")
    .select(({ fn }) => ["network", "campaign", fn.sum<number>("conversations").as("conversations")])
    .where("day", ">=", day)
    .groupBy(["network", "campaign"])
    .orderBy("conversations", "desc")
    .orderBy("network")
    .orderBy("campaign")
    .execute();
  return rows.map((row) => ({ ...row, conversations: Number(row.conversations) }));
}
