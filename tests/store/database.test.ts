import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { promisify } from "node:util";
import { describe, expect, it, onTestFinished } from "vitest";
import { DatabaseUnusable, openDatabase } from "../../src/store/database.ts";

const DATABASE = new URL("../../src/store/database.ts", import.meta.url).href;

function temporaryFile(): string {
  const folder = mkdtempSync(join(tmpdir(), "parvis-database-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, "data", "parvis.db");
}

async function refusal(path: string): Promise<DatabaseUnusable> {
  const error = await openDatabase(path).then(
    async (database) => {
      await database.destroy();
      return null;
    },
    (refused: unknown) => refused,
  );
  expect(error).toBeInstanceOf(DatabaseUnusable);
  const unusable = error as DatabaseUnusable;
  expect(unusable.message).toContain(path);
  expect(unusable.remedy).toMatch(/\.$/);
  return unusable;
}

describe("opening the database", () => {
  it("makes the folder and every table, and finds them again", async () => {
    const path = temporaryFile();
    const first = await openDatabase(path);
    await first
      .insertInto("web_conversation")
      .values({ id: "c1", user_id: "dl_1", last_sequence: 0, last_at: "2026-01-01" })
      .execute();
    await first.destroy();
    const again = await openDatabase(path);
    expect(await again.selectFrom("web_conversation").select("id").execute()).toEqual([{ id: "c1" }]);
    await again.destroy();
  });

  it("lets several processes make a new one at once", async () => {
    const path = temporaryFile();
    const program = `import { openDatabase } from ${JSON.stringify(DATABASE)};
      await (await openDatabase(${JSON.stringify(path)})).destroy();`;
    const processes = [1, 2, 3, 4].map(() =>
      promisify(execFile)(process.execPath, ["--input-type=module", "-e", program]),
    );
    for (const ended of await Promise.all(processes)) expect(ended.stderr).toBe("");
    const database = await openDatabase(path);
    expect(await database.selectFrom("inbound").selectAll().execute()).toEqual([]);
    await database.destroy();
  });

  it("refuses one written by a newer Parvis, naming the step it does not know, and changes nothing", async () => {
    const path = temporaryFile();
    await (await openDatabase(path)).destroy();
    const raw = new DatabaseSync(path);
    raw.exec("insert into kysely_migration values ('9999-future', '2099-01-01')");
    raw.close();
    const before = readFileSync(path);
    const { message } = await refusal(path);
    expect(message).toMatch(/version plus récente de Parvis \(étape 9999-future\)/);
    expect(readFileSync(path)).toEqual(before);
  });

  it("refuses a file that is no database, or a damaged one", async () => {
    const path = temporaryFile();
    await (await openDatabase(path)).destroy();
    const whole = readFileSync(path);
    writeFileSync(path, whole.subarray(0, 6000));
    await refusal(path);
    writeFileSync(path, "Bonjour. ".repeat(1000));
    expect((await refusal(path)).message).toMatch(/not a database/);
  });

  it("refuses a place that cannot be written", async () => {
    const path = temporaryFile();
    mkdirSync(join(path, ".."), { recursive: true });
    writeFileSync(path, "");
    expect((await refusal(join(path, "under", "a-file.db"))).remedy).toMatch(/PARVIS_DATA/);
    rmSync(path);
    mkdirSync(path);
    await refusal(path);
  });
});
