import { DatabaseSync } from "node:sqlite";
import type { SqliteDatabase, SqliteStatement } from "kysely";

type Bindable = null | number | bigint | string | Uint8Array;

/**
 * The subset of better-sqlite3 that Kysely's SqliteDialect uses, on Node's own SQLite.
 * Refuses what node:sqlite would silently store as NULL (Date, undefined, too few parameters). A full disk makes
 * SQLite roll back by itself: rolling back again would hide that cause behind "no transaction is active".
 */
export function kyselyDatabase(database: DatabaseSync): SqliteDatabase {
  return {
    close: () => database.close(),
    prepare(sql: string): SqliteStatement {
      const statement = database.prepare(sql);
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...bindable(sql, parameters)),
        run: (parameters) => {
          if (sql === "rollback" && database.isTransaction === false)
            return { changes: 0n, lastInsertRowid: 0n };
          const { changes, lastInsertRowid } = statement.run(...bindable(sql, parameters));
          return { changes: BigInt(changes), lastInsertRowid: BigInt(lastInsertRowid) };
        },
        iterate: (parameters) => statement.iterate(...bindable(sql, parameters)) as IterableIterator<unknown>,
      };
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
