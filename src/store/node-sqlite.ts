import { DatabaseSync } from "node:sqlite";
import type { SqliteDatabase, SqliteStatement } from "kysely";

type Bindable = null | number | bigint | string | Uint8Array;

/** Statements kept ready: lists of various lengths make various texts. */
const MOST_PREPARED = 500;

/**
 * The subset of better-sqlite3 that Kysely's SqliteDialect uses, on Node's own SQLite.
 * Refuses what node:sqlite would silently store as NULL (Date, undefined, too few parameters). A full disk makes
 * SQLite roll back by itself: rolling back again would hide that cause behind "no transaction is active".
 */
export function kyselyDatabase(database: DatabaseSync): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare(sql: string): SqliteStatement {
      const known = prepared.get(sql);
      if (known !== undefined) return known;
      const statement = database.prepare(sql);
      const ready: SqliteStatement = {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...bindable(sql, parameters)),
        run: (parameters) => {
          if (sql === "rollback" && database.isTransaction === false)
            return { changes: 0n, lastInsertRowid: 0n };
          const { changes, lastInsertRowid } = statement.run(...bindable(sql, parameters));
          return { changes: BigInt(changes), lastInsertRowid: BigInt(lastInsertRowid) };
        },
        // A statement of its own: two readings at once would disturb each other.
        iterate: (parameters) =>
          database.prepare(sql).iterate(...bindable(sql, parameters)) as IterableIterator<unknown>,
      };
      if (prepared.size >= MOST_PREPARED) prepared.clear();
      prepared.set(sql, ready);
      return ready;
    },
  };
}

/**
 * Opens the file with the durability Parvis relies on: WAL, fsync at every commit, five seconds of patience
 * for the other process (indexing), foreign keys.
 *
 * @throws when the folder cannot be written or the file is not a database.
 */
export function openSqliteFile(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: 5000, enableForeignKeyConstraints: true });
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
  return database;
}

function bindable(sql: string, parameters: readonly unknown[]): Bindable[] {
  const expected = placeholders(sql);
  if (parameters.length !== expected) {
    throw new TypeError(`SQL expects ${expected} parameters, got ${parameters.length}: ${sql.slice(0, 120)}`);
  }
  return parameters.map((value, position) => {
    if (typeof value === "boolean") return value ? 1 : 0;
    if (value === null || ["number", "bigint", "string"].includes(typeof value)) return value as Bindable;
    if (value instanceof Uint8Array) return value;
    const type = value instanceof Date ? "Date" : typeof value;
    throw new TypeError(
      `SQL parameter ${position + 1} is a ${type}, which SQLite cannot store: ${sql.slice(0, 120)}`,
    );
  });
}

const counted = new Map<string, number>();

function placeholders(sql: string): number {
  const known = counted.get(sql);
  if (known !== undefined) return known;
  const bare = sql.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"/g, "");
  const count = bare.split("?").length - 1;
  if (counted.size > 2000) counted.clear();
  counted.set(sql, count);
  return count;
}
