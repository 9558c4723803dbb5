import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

export const channels: Migration = {
  async up(database: Kysely<unknown>) {
    const { schema } = database;
    await schema.alterTable("conversation").addColumn("choices", "text").execute();
    await schema.alterTable("transcript").addColumn("event_id", "text").execute();
    await schema
      .createIndex("transcript_event")
      .on("transcript")
      .columns(["conversation_id", "event_id"])
      .execute();
    await schema.createIndex("outgoing_platform").on("outgoing").column("platform_id").execute();
    await schema
      .createTable("channel_memory")
      .addColumn("channel", "text", (column) => column.notNull())
      .addColumn("key", "text", (column) => column.notNull())
      .addColumn("value", "text", (column) => column.notNull())
      .addColumn("updated_at", "bigint", (column) => column.notNull())
      .addPrimaryKeyConstraint("channel_memory_key", ["channel", "key"])
      .execute();
    await schema
      .createTable("media")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("conversation_id", "text", (column) =>
        column.notNull().references("conversation.id").onDelete("cascade"),
      )
      .addColumn("event_id", "text", (column) => column.notNull())
      .addColumn("name", "text", (column) => column.notNull())
      .addColumn("content_type", "text", (column) => column.notNull())
      .addColumn("size", "bigint", (column) => column.notNull())
      .addColumn("at", "bigint", (column) => column.notNull())
      .execute();
    await schema.createIndex("media_of").on("media").columns(["conversation_id", "event_id"]).execute();
    await schema
      .createTable("entry_count")
      .addColumn("network", "text", (column) => column.notNull())
      .addColumn("campaign", "text", (column) => column.notNull())
      .addColumn("day", "text", (column) => column.notNull())
      .addColumn("conversations", "integer", (column) => column.notNull())
      .addPrimaryKeyConstraint("entry_count_key", ["network", "campaign", "day"])
      .execute();
    await schema
      .createTable("carry_over")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("conversation_id", "text", (column) =>
        column.notNull().references("conversation.id").onDelete("cascade"),
      )
      .addColumn("to_channel", "text", (column) => column.notNull())
      .addColumn("made_at", "bigint", (column) => column.notNull())
      .addColumn("expires_at", "bigint", (column) => column.notNull())
      .addColumn("used_at", "bigint")
      .addColumn("used_by", "text")
      .execute();
    await schema.createIndex("carry_over_age").on("carry_over").column("expires_at").execute();
  },
};
