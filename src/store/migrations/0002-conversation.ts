import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

export const conversation: Migration = {
  async up(database: Kysely<unknown>) {
    await database.schema
      .createTable("conversation")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("channel", "text", (column) => column.notNull())
      .addColumn("account_id", "text", (column) => column.notNull())
      .addColumn("external_id", "text", (column) => column.notNull())
      .addColumn("user_id", "text", (column) => column.notNull())
      .addColumn("reference", "text", (column) => column.notNull())
      .addColumn("state", "text")
      .addColumn("last_inbound_at", "bigint", (column) => column.notNull())
      .addUniqueConstraint("conversation_address", ["channel", "account_id", "external_id"])
      .execute();
    await database.schema
      .createTable("conversation_work")
      .addColumn("conversation_id", "text", (column) =>
        column.notNull().references("conversation.id").onDelete("cascade"),
      )
      .addColumn("kind", "text", (column) => column.notNull())
      .addColumn("channel", "text", (column) => column.notNull())
      .addColumn("due_at", "bigint")
      .addColumn("lease", "text")
      .addColumn("lease_until", "bigint")
      .addPrimaryKeyConstraint("conversation_work_key", ["conversation_id", "kind"])
      .execute();
    await database.schema
      .createIndex("conversation_work_due")
      .on("conversation_work")
      .columns(["kind", "due_at"])
      .execute();
    await createInbound(database);
    await createOutgoing(database);
    await createAnswerRecord(database);
  },
};

async function createInbound(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable("inbound")
    .addColumn("sequence", "integer", (column) => column.primaryKey().autoIncrement())
    .addColumn("conversation_id", "text", (column) =>
      column.notNull().references("conversation.id").onDelete("cascade"),
    )
    .addColumn("channel", "text", (column) => column.notNull())
    .addColumn("account_id", "text", (column) => column.notNull())
    .addColumn("event_id", "text", (column) => column.notNull())
    .addColumn("sent_at", "bigint", (column) => column.notNull())
    .addColumn("received_at", "bigint", (column) => column.notNull())
    .addColumn("mergeable", "integer", (column) => column.notNull())
    .addColumn("activity", "text")
    .addColumn("status", "text", (column) => column.notNull())
    .addColumn("attempts", "integer", (column) => column.notNull())
    .addColumn("error", "text")
    .addUniqueConstraint("inbound_event", ["channel", "account_id", "event_id"])
    .execute();
  await database.schema
    .createIndex("inbound_pending")
    .on("inbound")
    .columns(["conversation_id", "status"])
    .execute();
  await database.schema.createIndex("inbound_age").on("inbound").column("received_at").execute();
}

async function createOutgoing(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable("outgoing")
    .addColumn("sequence", "integer", (column) => column.primaryKey().autoIncrement())
    .addColumn("conversation_id", "text", (column) =>
      column.notNull().references("conversation.id").onDelete("cascade"),
    )
    .addColumn("key", "text", (column) => column.notNull().unique())
    .addColumn("reference", "text", (column) => column.notNull())
    .addColumn("activity", "text", (column) => column.notNull())
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("due_at", "bigint", (column) => column.notNull())
    .addColumn("status", "text", (column) => column.notNull())
    .addColumn("attempts", "integer", (column) => column.notNull())
    .addColumn("settled_at", "bigint")
    .addColumn("platform_id", "text")
    .addColumn("error", "text")
    .execute();
  await database.schema
    .createIndex("outgoing_pending")
    .on("outgoing")
    .columns(["conversation_id", "status"])
    .execute();
  await database.schema.createIndex("outgoing_age").on("outgoing").column("created_at").execute();
}

async function createAnswerRecord(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable("answer_record")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("conversation_id", "text", (column) =>
      column.notNull().references("conversation.id").onDelete("cascade"),
    )
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("question", "text", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("reason", "text")
    .addColumn("answer", "text", (column) => column.notNull())
    .addColumn("confidence", "double precision", (column) => column.notNull())
    .addColumn("generation", "integer")
    .addColumn("evidence", "text")
    .addColumn("steps", "text", (column) => column.notNull())
    .execute();
  await database.schema.createIndex("answer_record_age").on("answer_record").column("at").execute();
}
