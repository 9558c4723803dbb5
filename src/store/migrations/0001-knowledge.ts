import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

export const knowledge: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("document_version")
      .addColumn("id", "integer", (column) => column.primaryKey().autoIncrement())
      .addColumn("digest", "text", (column) => column.notNull().unique())
      .addColumn("document_id", "text", (column) => column.notNull())
      .addColumn("meta", "text", (column) => column.notNull())
      .addColumn("passage_count", "integer", (column) => column.notNull())
      .addColumn("terms", "blob", (column) => column.notNull())
      .addColumn("vectors", "blob", (column) => column.notNull())
      .execute();
    await db.schema
      .createTable("passage")
      .addColumn("version", "integer", (column) =>
        column.notNull().references("document_version.id").onDelete("cascade"),
      )
      .addColumn("ordinal", "integer", (column) => column.notNull())
      .addColumn("kind", "text", (column) => column.notNull())
      .addColumn("headings", "text", (column) => column.notNull())
      .addColumn("question", "text")
      .addColumn("text", "text", (column) => column.notNull())
      .addColumn("page", "integer")
      .addColumn("anchor", "text")
      .addColumn("digest", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("passage_key", ["version", "ordinal"])
      .execute();
    await db.schema
      .createTable("source_file")
      .addColumn("id", "integer", (column) => column.primaryKey().autoIncrement())
      .addColumn("origin", "text", (column) => column.notNull())
      .addColumn("path", "text", (column) => column.notNull())
      .addColumn("size", "integer", (column) => column.notNull())
      .addColumn("modified", "real", (column) => column.notNull())
      .addColumn("sha256", "text", (column) => column.notNull())
      .addColumn("metadata_digest", "text", (column) => column.notNull())
      .addColumn("pipeline", "text", (column) => column.notNull())
      .addColumn("scanned", "real", (column) => column.notNull())
      .addColumn("quarantine", "text")
      .addColumn("warnings", "text", (column) => column.notNull())
      .addUniqueConstraint("source_file_path", ["origin", "path"])
      .execute();
    await db.schema
      .createTable("source_document")
      .addColumn("file", "integer", (column) =>
        column.notNull().references("source_file.id").onDelete("cascade"),
      )
      .addColumn("position", "integer", (column) => column.notNull())
      .addColumn("version", "integer", (column) => column.notNull().references("document_version.id"))
      .addPrimaryKeyConstraint("source_document_key", ["file", "position"])
      .execute();
    await db.schema
      .createTable("generation")
      .addColumn("number", "integer", (column) => column.primaryKey())
      .addColumn("status", "text", (column) => column.notNull())
      .addColumn("created_at", "text", (column) => column.notNull())
      .addColumn("retired", "real")
      .addColumn("manifest", "text")
      .execute();
    await db.schema
      .createTable("generation_document")
      .addColumn("generation", "integer", (column) =>
        column.notNull().references("generation.number").onDelete("cascade"),
      )
      .addColumn("position", "integer", (column) => column.notNull())
      .addColumn("version", "integer", (column) => column.notNull().references("document_version.id"))
      .addPrimaryKeyConstraint("generation_document_key", ["generation", "position"])
      .execute();
    // Foreign keys look rows up by version when one is pruned.
    await db.schema
      .createIndex("generation_document_version")
      .on("generation_document")
      .column("version")
      .execute();
    await db.schema.createIndex("source_document_version").on("source_document").column("version").execute();
    await db.schema
      .createTable("live_generation")
      .addColumn("id", "integer", (column) => column.primaryKey())
      .addColumn("generation", "integer", (column) => column.references("generation.number"))
      .addColumn("last_number", "integer", (column) => column.notNull())
      .execute();
    await db.schema
      .createTable("indexing_lease")
      .addColumn("id", "integer", (column) => column.primaryKey())
      .addColumn("holder", "text", (column) => column.notNull())
      .addColumn("host", "text", (column) => column.notNull())
      .addColumn("pid", "integer", (column) => column.notNull())
      .addColumn("expires", "real", (column) => column.notNull())
      .execute();
    await (db as Kysely<{ live_generation: { id: number; generation: null; last_number: number } }>)
      .insertInto("live_generation")
      .values({ id: 1, generation: null, last_number: 0 })
      .execute();
  },
};
