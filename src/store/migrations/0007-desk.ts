import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

export const desk: Migration = {
  async up(database: Kysely<unknown>) {
    await createAccounts(database);
    await database.schema
      .createTable("audit")
      .addColumn("sequence", "integer", (column) => column.primaryKey().autoIncrement())
      .addColumn("at", "bigint", (column) => column.notNull())
      .addColumn("account_id", "text")
      .addColumn("action", "text", (column) => column.notNull())
      .addColumn("target", "text")
      .addColumn("detail", "text")
      .execute();
    await database.schema.createIndex("audit_age").on("audit").column("at").execute();
    await database.schema
      .createTable("canned_reply")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("title", "text", (column) => column.notNull())
      .addColumn("text", "text", (column) => column.notNull())
      .addColumn("service", "text")
      .addColumn("account_id", "text")
      .addColumn("updated_at", "bigint", (column) => column.notNull())
      .execute();
    await database.schema
      .createTable("notification")
      .addColumn("sequence", "integer", (column) => column.primaryKey().autoIncrement())
      .addColumn("key", "text", (column) => column.notNull().unique())
      .addColumn("kind", "text", (column) => column.notNull())
      .addColumn("payload", "text", (column) => column.notNull())
      .addColumn("created_at", "bigint", (column) => column.notNull())
      .addColumn("due_at", "bigint", (column) => column.notNull())
      .addColumn("attempts", "integer", (column) => column.notNull())
      .addColumn("status", "text", (column) => column.notNull())
      .addColumn("settled_at", "bigint")
      .addColumn("error", "text")
      .execute();
    await database.schema
      .createIndex("notification_due")
      .on("notification")
      .columns(["status", "due_at"])
      .execute();
  },
};

async function createAccounts(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable("account")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("login", "text", (column) => column.notNull().unique())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("role", "text", (column) => column.notNull())
    .addColumn("services", "text", (column) => column.notNull())
    .addColumn("password", "text")
    .addColumn("oidc_subject", "text", (column) => column.unique())
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("disabled_at", "bigint")
    .addColumn("seen_at", "bigint")
    .addColumn("away", "integer", (column) => column.notNull())
    .addColumn("preferences", "text")
    .execute();
  await database.schema
    .createTable("desk_session")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("account_id", "text", (column) =>
      column.notNull().references("account.id").onDelete("cascade"),
    )
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("seen_at", "bigint", (column) => column.notNull())
    .addColumn("expires_at", "bigint", (column) => column.notNull())
    .addColumn("id_token", "text")
    .execute();
  await database.schema
    .createTable("account_link")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("account_id", "text", (column) => column.references("account.id").onDelete("cascade"))
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("expires_at", "bigint", (column) => column.notNull())
    .addColumn("used_at", "bigint")
    .execute();
}
