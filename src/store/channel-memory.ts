import type { Database } from "./database.ts";

/** What one channel keeps between two starts. */
export function createChannelMemory(database: Database, channel: string, clock: () => Date) {
  return {
    async read(key: string): Promise<string | null> {
      const row = await database
        .selectFrom("channel_memory")
        .select("value")
        .where("channel", "=", channel)
        .where("key", "=", key)
        .executeTakeFirst();
      return row?.value ?? null;
    },
    async write(key: string, value: string): Promise<void> {
      const kept = { value, updated_at: clock().getTime() };
      await database
        .insertInto("channel_memory")
        .values({ channel, key, ...kept })
        .onConflict((conflict) => conflict.columns(["channel", "key"]).doUpdateSet(kept))
        .execute();
    },
  };
}
