import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { Kysely, sql } from "kysely";
import { Migrator } from "kysely/migration";
import { fr } from "../i18n/fr/database.ts";
import type { ChannelTables } from "./channel-tables.ts";
import type { ConversationTables } from "./conversation-tables.ts";
import type { DeskTables } from "./desk-tables.ts";
import { FairSqliteDialect } from "./fair-dialect.ts";
import type { HandoffTables } from "./handoff-tables.ts";
import type { KnowledgeTables } from "./knowledge-tables.ts";
import { migrations } from "./migrations/index.ts";
import { kyselyDatabase, openSqliteFile } from "./node-sqlite.ts";
import type { WebTables } from "./web-tables.ts";

export type Tables = KnowledgeTables &
  ConversationTables &
  HandoffTables &
  DeskTables &
  WebTables &
  ChannelTables;
export type Database = Kysely<Tables>;

/** The database cannot serve; `message` says why and `remedy` how to mend it, in French, for the technician. */
export class DatabaseUnusable extends Error {
  readonly remedy: string;

  constructor({ message, remedy }: { message: string; remedy: string }, cause?: unknown) {
    super(message, { cause });
    this.name = "DatabaseUnusable";
    this.remedy = remedy;
  }
}

/**
 * Opens (and brings up to date) the one database of an installation.
 *
 * @param path file to open; `:memory:` for a throw-away one.
 * @throws DatabaseUnusable when the disk is read-only or full, the file is no database, or a newer Parvis wrote it.
 */
export async function openDatabase(path: string): Promise<Database> {
  const database = new Kysely<Tables>({
    dialect: new FairSqliteDialect({ database: async () => kyselyDatabase(openFile(path)) }),
  });
  try {
    if (!(await isUpToDate(database, path))) await bringUpToDate(database, path);
    return database;
  } catch (error) {
    await database.destroy().catch(() => {});
    if (error instanceof DatabaseUnusable) throw error;
    throw new DatabaseUnusable(fr.notPrepared(path, messageOf(error)), error);
  }
}

function openFile(path: string): ReturnType<typeof openSqliteFile> {
  try {
    if (path !== ":memory:") mkdirSync(dirname(path), { recursive: true });
    return openSqliteFile(path);
  } catch (error) {
    throw new DatabaseUnusable(fr.notOpened(path, messageOf(error)), error);
  }
}

/** One process migrates at a time; Kysely itself takes no lock on SQLite. */
async function bringUpToDate(database: Database, path: string): Promise<void> {
  await database.connection().execute(async (connection) => {
    await sql`begin immediate`.execute(connection);
    try {
      // Another process may have done it while this one waited.
      if (!(await isUpToDate(connection, path))) {
        const provider = { getMigrations: async () => migrations };
        const migrator = new Migrator({ db: connection, provider, disableTransactions: true });
        const { error } = await migrator.migrateToLatest();
        if (error) throw error;
      }
      await sql`commit`.execute(connection);
    } catch (error) {
      await sql`rollback`.execute(connection).catch(() => {});
      throw error;
    }
  });
}

/** @throws DatabaseUnusable when a newer Parvis has been here. */
async function isUpToDate(database: Database, path: string): Promise<boolean> {
  const tables = await database.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === "kysely_migration")) return false;
  const applied = await (database as unknown as Kysely<{ kysely_migration: { name: string } }>)
    .selectFrom("kysely_migration")
    .select("name")
    .execute();
  const names = applied.map((row) => row.name);
  const unknown = names.filter((name) => !(name in migrations));
  if (unknown.length === 0) return Object.keys(migrations).every((name) => names.includes(name));
  throw new DatabaseUnusable(fr.newer(path, unknown));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
