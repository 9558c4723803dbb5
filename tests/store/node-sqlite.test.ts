import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Generated, Kysely, SqliteDialect, sql } from "kysely";
import { describe, expect, it, onTestFinished } from "vitest";
import { kyselyDatabase, openSqliteFile } from "../../src/store/node-sqlite.ts";

interface Tables {
  note: { id: Generated<number>; text: string | null; size: number | null; bytes: Uint8Array | null };
  reply: { note: number };
}

/** A real file, opened as the program opens it. */
async function opened() {
  const folder = mkdtempSync(join(tmpdir(), "parvis-sqlite-"));
  const file = join(folder, "essai.db");
  const raw = openSqliteFile(file);
  const database = new Kysely<Tables>({ dialect: new SqliteDialect({ database: kyselyDatabase(raw) }) });
  onTestFinished(async () => {
    await database.destroy();
    rmSync(folder, { recursive: true, force: true });
  });
  await sql`create table note (id integer primary key, text text, size real, bytes blob)`.execute(database);
  await sql`create table reply (note integer not null references note (id))`.execute(database);
  return { database, raw, file };
}

const insert = (database: Kysely<Tables>, text: unknown) =>
  database
    .insertInto("note")
    .values({ text: text as string })
    .execute();

describe("the SQLite driver", () => {
  it.each([
    ["a Date", new Date(), "Date"],
    ["undefined", undefined, "undefined"],
    ["an object", { a: 1 }, "object"],
    ["a symbol", Symbol("x"), "symbol"],
  ])("refuses %s, naming the parameter, and stores nothing", async (_, value, type) => {
    const { database } = await opened();
    const query = sql`insert into note (text) values (${value})`;
    await expect(query.execute(database)).rejects.toThrow(`SQL parameter 1 is a ${type}`);
    expect(await database.selectFrom("note").selectAll().execute()).toEqual([]);
  });

  it.each([
    [
      "too few parameters",
      "insert into note (text, size) values (?, ?)",
      ["a"],
      "expects 2 parameters, got 1",
    ],
    ["too many parameters", "insert into note (text) values (?)", ["a", "b"], "expects 1 parameters, got 2"],
    [
      "a parameter for a question mark inside a string",
      "insert into note (text) values ('?')",
      ["a"],
      "expects 0",
    ],
  ])("refuses %s", async (_, text, parameters, message) => {
    const { raw } = await opened();
    const statement = kyselyDatabase(raw).prepare(text);
    expect(() => statement.run(parameters)).toThrow(message);
  });

  it("gives back what it was given", async () => {
    const { database } = await opened();
    const bytes = new Uint8Array([0, 1, 255]);
    await database.insertInto("note").values({ text: "l'été « œuvre » 🙂 ?", size: 0.1, bytes }).execute();
    await database.insertInto("note").values({ text: null, size: null, bytes: null }).execute();
    expect(await database.selectFrom("note").select(["text", "size", "bytes"]).execute()).toEqual([
      { text: "l'été « œuvre » 🙂 ?", size: 0.1, bytes },
      { text: null, size: null, bytes: null },
    ]);
  });

  it("keeps what was committed on the disk, checks references, and waits for other writers", async () => {
    const { raw } = await opened();
    const pragma = (name: string) => Object.values(raw.prepare(`pragma ${name}`).get() ?? {})[0];
    expect(pragma("journal_mode")).toBe("wal");
    expect(pragma("synchronous")).toBe(2);
    expect(pragma("foreign_keys")).toBe(1);
    expect(pragma("busy_timeout")).toBe(5000);
  });

  it("refuses a reference to nothing", async () => {
    const { database } = await opened();
    const orphan = database.insertInto("reply").values({ note: 42 }).execute();
    await expect(orphan).rejects.toThrow(/FOREIGN KEY/);
  });

  it("undoes a transaction that fails, and goes on", async () => {
    const { database } = await opened();
    const work = database.transaction().execute(async (transaction) => {
      await insert(transaction, "perdu");
      throw new Error("half-way");
    });
    await expect(work).rejects.toThrow("half-way");
    await insert(database, "gardé");
    expect(await database.selectFrom("note").select("text").execute()).toEqual([{ text: "gardé" }]);
  });

  it("names a full disk, although SQLite has already rolled back by itself", async () => {
    const { database, raw } = await opened();
    raw.exec("pragma max_page_count = 20");
    const work = database.transaction().execute(async (transaction) => {
      for (let count = 0; count < 100; count += 1) await insert(transaction, "a".repeat(4000));
    });
    await expect(work).rejects.toThrow("database or disk is full");
    raw.exec("pragma max_page_count = 10000");
    await insert(database, "gardé");
    expect(await database.selectFrom("note").select("text").execute()).toEqual([{ text: "gardé" }]);
  });

  it("shows another connection only what was committed", async () => {
    const { database, file } = await opened();
    const other = openSqliteFile(file);
    onTestFinished(() => other.close());
    const count = () => other.prepare("select count(*) as notes from note").get();
    await database.transaction().execute(async (transaction) => {
      await insert(transaction, "en cours");
      expect(count()).toEqual({ notes: 0 });
    });
    expect(count()).toEqual({ notes: 1 });
  });
});
