import { sql } from "kysely";
import { expect, it } from "vitest";
import type { Database } from "../../../src/store/database.ts";
import { CAMILLE } from "../../conversation/desk-people.ts";
import { MONDAY_EVENING, TUESDAY_MORNING, townHall } from "../../conversation/handoffs/town-hall.ts";

/** Where in the whole database some words stand, as `table.column`. */
async function whereIs(database: Database, words: string): Promise<string[]> {
  const found: string[] = [];
  for (const { name: table, columns } of await database.introspection.getTables()) {
    for (const { name: column } of columns) {
      const { rows } = await sql<{ hits: number }>`
        select count(*) as hits from ${sql.table(table)} where cast(${sql.ref(column)} as text) like ${`%${words}%`}
      `.execute(database);
      if (Number(rows[0]?.hits) > 0) found.push(`${table}.${column}`);
    }
  }
  return found;
}

it.each([
  ["a telephone", "Oui, au 06 12 34 56 78 svp", "06 12 34 56 78"],
  ["an address", "lea.martin@example.org", "lea.martin@example.org"],
])(
  "must not leave %s given for a call back anywhere once the hand-off has ended",
  async (_what, says, contact) => {
    const hall = await townHall({ at: MONDAY_EVENING });
    await hall.says("un humain");
    await hall.says(says);
    expect(await whereIs(hall.database, contact)).toContain("handoff.contact");
    hall.now = TUESDAY_MORNING;
    await hall.conversations.agents.claim(await hall.idOf(), CAMILLE);
    await hall.conversations.agents.close(await hall.idOf(), CAMILLE, "by-phone");
    await hall.settle();
    expect(await whereIs(hall.database, contact)).toEqual([]);
  },
);
