import fc from "fast-check";
import { sql } from "kysely";
import { expect, it } from "vitest";
import { openDatabase } from "../../src/store/database.ts";

it("lends its connection to one at a time, in the order it was asked for, also after failures", async () => {
  const work = fc.array(fc.constantFrom("query", "transaction", "failure", "rollback"), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(work, async (plan) => {
      const database = await openDatabase(":memory:");
      const done: number[] = [];
      const outcomes = await Promise.allSettled(
        plan.map(async (kind, index) => {
          if (kind === "query") await sql`select 1`.execute(database);
          else if (kind === "failure") await sql`select * from nowhere`.execute(database).catch(() => {});
          else {
            await database.transaction().execute(async (transaction) => {
              await sql`select 1`.execute(transaction);
              done.push(index);
              await sql`select 2`.execute(transaction);
              if (kind === "rollback") throw new Error("undone");
            });
            return;
          }
          done.push(index);
        }),
      );
      expect(done.toSorted((one, other) => one - other)).toEqual(plan.map((_kind, index) => index));
      const transactions = done.filter((index) => ["transaction", "rollback"].includes(plan[index] ?? ""));
      expect(transactions).toEqual(transactions.toSorted((one, other) => one - other));
      expect(outcomes.filter(({ status }) => status === "rejected")).toHaveLength(
        plan.filter((kind) => kind === "rollback").length,
      );
      expect((await sql<{ three: number }>`select 3 as three`.execute(database)).rows).toEqual([
        { three: 3 },
      ]);
      await database.destroy();
    }),
    { numRuns: 30 },
  );
});
