import type { Kysely } from "kysely";
import type { Tables } from "./database.ts";
import { quiet } from "./inbox.ts";
import { isShown, latestHandoffId, OPEN_BOXES, type OpenBox, type Scope } from "./inbox-scope.ts";

export type BoxCounts = Readonly<Record<OpenBox | "overdue" | "ended" | "quiet", number>>;

/** How many conversations each list holds, whole; `since` bounds those the assistant holds. */
export async function countBoxes(
  database: Kysely<Tables>,
  scope: Scope,
  { now, since }: { readonly now: number; readonly since: number },
): Promise<BoxCounts> {
  const open = await database
    .selectFrom("handoff")
    .select((rows) => {
      const held = (box: OpenBox) =>
        rows.fn.countAll<number>().filterWhere(OPEN_BOXES[box].holds(rows, scope.me)).as(box);
      return [
        held("waiting"),
        held("mine"),
        held("callbacks"),
        held("open"),
        rows.fn
          .countAll<number>()
          .filterWhere("state", "=", "promised_callback")
          .filterWhere("due_at", "<", now)
          .as("overdue"),
      ];
    })
    .where("ended_at", "is", null)
    .where((rows) => isShown(rows, scope))
    .executeTakeFirstOrThrow();
  const { ended } = await database
    .selectFrom("handoff")
    .select((rows) => rows.fn.countAll<number>().as("ended"))
    .where("ended_at", "is not", null)
    .where("id", "=", latestHandoffId("handoff.conversation_id"))
    .where((rows) => isShown(rows, scope))
    .executeTakeFirstOrThrow();
  const held = await quiet(database, scope, since)
    .select((rows) => rows.fn.countAll<number>().as("quiet"))
    .executeTakeFirstOrThrow();
  return {
    waiting: Number(open.waiting),
    mine: Number(open.mine),
    callbacks: Number(open.callbacks),
    open: Number(open.open),
    overdue: Number(open.overdue),
    ended: Number(ended),
    quiet: Number(held.quiet),
  };
}
