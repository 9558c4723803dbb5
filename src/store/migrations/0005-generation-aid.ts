import type { Migration } from "kysely/migration";

/** What a generation holds beside documents goes and comes back with it. */
export const generationAid: Migration = {
  async up(database) {
    await database.schema
      .createTable("generation_aid")
      .addColumn("generation", "integer", (column) =>
        column.notNull().references("generation.number").onDelete("cascade"),
      )
      .addColumn("kind", "text", (column) => column.notNull())
      .addColumn("body", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("generation_aid_key", ["generation", "kind"])
      .execute();
  },
};
