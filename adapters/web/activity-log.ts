import type { Transaction } from "kysely";
import type { Database, Tables } from "../../src/store/database.ts";

/** A run of activities, ready to be sent. */
export interface ActivityPage {
  /** Each one a JSON object, in order. */
  readonly activities: readonly string[];
  /** Pass it to the next read. Never past the end of the log, whatever was asked. */
  readonly watermark: number;
}

/** The durable record of what each side of a conversation said: what clients read, and read again. */
export interface ActivityLog {
  /** Opens a conversation; nothing happens when it is open already. */
  start(conversationId: string, userId: string, within: Transaction<Tables>): Promise<void>;
  has(conversationId: string): Promise<boolean>;
  /**
   * Adds an activity once: the same `id` again changes nothing.
   *
   * @returns false when the conversation does not exist.
   */
  append(
    conversationId: string,
    id: string,
    activity: object,
    within?: Transaction<Tables>,
  ): Promise<boolean>;
  /** The next activities after `watermark`, at most `limit`. */
  read(conversationId: string, watermark: number, limit?: number): Promise<ActivityPage>;
  /** Erases activities, and conversations without any activity since, older than `before`; says how many activities. */
  purge(before: Date): Promise<number>;
}

export function createActivityLog(database: Database, clock: () => Date): ActivityLog {
  const now = () => clock().toISOString();

  const appendWithin = async (
    transaction: Transaction<Tables>,
    conversationId: string,
    id: string,
    activity: object,
  ): Promise<boolean> => {
    const existing = await transaction
      .selectFrom("web_activity")
      .select("sequence")
      .where("conversation_id", "=", conversationId)
      .where("id", "=", id)
      .executeTakeFirst();
    if (existing !== undefined) return true;
    // The number is taken in the transaction that commits the activity: a reader never sees a later one first.
    const numbered = await transaction
      .updateTable("web_conversation")
      .set((table) => ({ last_sequence: table("last_sequence", "+", 1), last_at: now() }))
      .where("id", "=", conversationId)
      .returning("last_sequence as sequence")
      .executeTakeFirst();
    if (numbered === undefined) return false;
    await transaction
      .insertInto("web_activity")
      .values({
        conversation_id: conversationId,
        sequence: numbered.sequence,
        id,
        activity: JSON.stringify(activity),
        at: now(),
      })
      .execute();
    return true;
  };

  return {
    async start(conversationId, userId, within) {
      await within
        .insertInto("web_conversation")
        .values({ id: conversationId, user_id: userId, last_sequence: 0, last_at: now() })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    async has(conversationId) {
      const row = await database
        .selectFrom("web_conversation")
        .select("id")
        .where("id", "=", conversationId)
        .executeTakeFirst();
      return row !== undefined;
    },
    append(conversationId, id, activity, within) {
      if (within !== undefined) return appendWithin(within, conversationId, id, activity);
      return database.transaction().execute((own) => appendWithin(own, conversationId, id, activity));
    },
    async read(conversationId, watermark, limit = 100) {
      const conversation = await database
        .selectFrom("web_conversation")
        .select("last_sequence")
        .where("id", "=", conversationId)
        .executeTakeFirst();
      const after = Math.min(watermark, conversation?.last_sequence ?? 0);
      const rows = await database
        .selectFrom("web_activity")
        .select(["sequence", "activity"])
        .where("conversation_id", "=", conversationId)
        .where("sequence", ">", after)
        .orderBy("sequence")
        .limit(limit)
        .execute();
      return { activities: rows.map((row) => row.activity), watermark: rows.at(-1)?.sequence ?? after };
    },
    async purge(before) {
      const limit = before.toISOString();
      return database.transaction().execute(async (transaction) => {
        const erased = await transaction
          .deleteFrom("web_activity")
          .where("at", "<", limit)
          .executeTakeFirst();
        await transaction.deleteFrom("web_conversation").where("last_at", "<", limit).execute();
        return Number(erased.numDeletedRows);
      });
    },
  };
}

/** The Direct Line "activity set", as text: the stored JSON is not parsed again. */
export function activitySet(page: ActivityPage): string {
  return `{"activities":[${page.activities.join(",")}],"watermark":"${page.watermark}"}`;
}

/** Reads a client's watermark; empty means from the start. Null when it is no whole number. */
export function readWatermark(given: unknown): number | null {
  if (given === undefined || given === "" || given === "-") return 0;
  return typeof given === "string" && /^\d{1,15}$/.test(given) ? Number(given) : null;
}

/** An activity set without watermark, for what is shown at once and never stored. */
export function passingSet(activity: object): string {
  return `{"activities":[${JSON.stringify(activity)}]}`;
}
