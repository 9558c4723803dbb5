import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

export const handoff: Migration = {
  async up(database: Kysely<unknown>) {
    await createHandoff(database);
    await createTranscript(database);
    await database.schema
      .createTable("feedback")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("conversation_id", "text", (column) =>
        column.notNull().references("conversation.id").onDelete("cascade"),
      )
      .addColumn("at", "bigint", (column) => column.notNull())
      .addColumn("kind", "text", (column) => column.notNull())
      .addColumn("target", "text")
      .addColumn("useful", "integer", (column) => column.notNull())
      .addUniqueConstraint("feedback_once", ["conversation_id", "kind", "target"])
      .execute();
    await database.schema.createIndex("feedback_age").on("feedback").column("at").execute();
    await database.schema.alterTable("answer_record").addColumn("draft", "text").execute();
    await database.schema.alterTable("answer_record").addColumn("draft_use", "text").execute();
    await createReadingIndices(database);
  },
};

/** For lists that agents page through, and for the titles of what an answer found. */
async function createReadingIndices(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createIndex("transcript_by")
    .on("transcript")
    .columns(["conversation_id", "author", "sequence"])
    .execute();
  await database.schema.createIndex("handoff_ended").on("handoff").column("ended_at").execute();
  await database.schema
    .createIndex("conversation_recent")
    .on("conversation")
    .column("last_inbound_at")
    .execute();
  await database.schema
    .createIndex("document_version_document")
    .on("document_version")
    .column("document_id")
    .execute();
}

async function createHandoff(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable("handoff")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("conversation_id", "text", (column) =>
      column.notNull().references("conversation.id").onDelete("cascade"),
    )
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("reason", "text", (column) => column.notNull())
    .addColumn("service", "text", (column) => column.notNull())
    .addColumn("question", "text")
    .addColumn("answer_record_id", "text")
    .addColumn("requested_at", "bigint", (column) => column.notNull())
    .addColumn("waiting_since", "bigint")
    .addColumn("deadline_at", "bigint")
    .addColumn("agent_id", "text")
    .addColumn("reserved_for", "text")
    .addColumn("claimed_at", "bigint")
    .addColumn("first_reply_at", "bigint")
    .addColumn("last_agent_at", "bigint")
    .addColumn("last_citizen_at", "bigint")
    .addColumn("acknowledged", "integer", (column) => column.notNull())
    .addColumn("consented_at", "bigint")
    .addColumn("contact", "text")
    .addColumn("due_at", "bigint")
    .addColumn("reminded_at", "bigint")
    .addColumn("ended_at", "bigint")
    .addColumn("end_reason", "text")
    .execute();
  await database.schema
    .createIndex("handoff_one_open")
    .unique()
    .on("handoff")
    .column("conversation_id")
    .where(sql.ref("ended_at"), "is", null)
    .execute();
  await database.schema
    .createIndex("handoff_history")
    .on("handoff")
    .columns(["conversation_id", "requested_at"])
    .execute();
  await database.schema
    .createIndex("handoff_state")
    .on("handoff")
    .columns(["state", "waiting_since"])
    .execute();
  await database.schema.createIndex("handoff_age").on("handoff").column("requested_at").execute();
  await database.schema
    .createTable("handoff_event")
    .addColumn("sequence", "integer", (column) => column.primaryKey().autoIncrement())
    .addColumn("handoff_id", "text", (column) =>
      column.notNull().references("handoff.id").onDelete("cascade"),
    )
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("event", "text", (column) => column.notNull())
    .addColumn("from_state", "text", (column) => column.notNull())
    .addColumn("to_state", "text", (column) => column.notNull())
    .addColumn("account_id", "text")
    .execute();
  await database.schema.createIndex("handoff_event_of").on("handoff_event").column("handoff_id").execute();
}

async function createTranscript(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable("transcript")
    .addColumn("sequence", "integer", (column) => column.primaryKey().autoIncrement())
    .addColumn("conversation_id", "text", (column) =>
      column.notNull().references("conversation.id").onDelete("cascade"),
    )
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("author", "text", (column) => column.notNull())
    .addColumn("account_id", "text")
    .addColumn("text", "text", (column) => column.notNull())
    .addColumn("detail", "text")
    .addColumn("answer_record_id", "text")
    .addColumn("outgoing_key", "text", (column) => column.unique())
    .execute();
  await database.schema
    .createIndex("transcript_of")
    .on("transcript")
    .columns(["conversation_id", "sequence"])
    .execute();
  await database.schema.createIndex("transcript_age").on("transcript").column("at").execute();
}
