import type { Migration } from "kysely/migration";

export const web: Migration = {
  async up(database) {
    await database.schema
      .createTable("web_conversation")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("user_id", "text", (column) => column.notNull())
      .addColumn("last_sequence", "integer", (column) => column.notNull())
      .addColumn("last_at", "text", (column) => column.notNull())
      .execute();
    await database.schema
      .createTable("web_activity")
      .addColumn("conversation_id", "text", (column) =>
        column.notNull().references("web_conversation.id").onDelete("cascade"),
      )
      .addColumn("sequence", "integer", (column) => column.notNull())
      .addColumn("id", "text", (column) => column.notNull())
      .addColumn("activity", "text", (column) => column.notNull())
      .addColumn("at", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("web_activity_key", ["conversation_id", "sequence"])
      .addUniqueConstraint("web_activity_once", ["conversation_id", "id"])
      .execute();
    await database.schema.createIndex("web_activity_at").on("web_activity").column("at").execute();
  },
};
