import type { Transaction } from "kysely";
import type { Tables } from "./database.ts";
import type { HandoffTables } from "./handoff-tables.ts";

/**
 * Keeps the citizen's last word on one of their own answers or exchanges.
 *
 * @returns false when the target is none of this conversation's.
 */
export async function recordFeedback(
  transaction: Transaction<Tables>,
  feedback: HandoffTables["feedback"],
): Promise<boolean> {
  const table = feedback.kind === "answer" ? ("answer_record" as const) : ("handoff" as const);
  const target = await transaction
    .selectFrom(table)
    .select("id")
    .where("id", "=", feedback.target)
    .where("conversation_id", "=", feedback.conversation_id)
    .executeTakeFirst();
  if (target === undefined) return false;
  await transaction
    .insertInto("feedback")
    .values(feedback)
    .onConflict((conflict) =>
      conflict
        .columns(["conversation_id", "kind", "target"])
        .doUpdateSet({ at: feedback.at, useful: feedback.useful }),
    )
    .execute();
  return true;
}
