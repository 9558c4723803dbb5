import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { digestOf } from "../../src/indexing/publish.ts";
import { aidsOf, liveAids } from "../../src/store/generation-aids.ts";
import { liveManifest } from "../../src/store/generations.ts";
import { createTown, sheet, type Town } from "./town.ts";

const child = fileURLToPath(new URL("./crash-child.ts", import.meta.url));
const run = promisify(execFile);
const FILES = 66;

let town: Town;
beforeEach(async () => {
  town = await createTown();
});
afterEach(() => town.close());

/** Every file says the same number, so that a mix of two states shows. */
function writeState(state: number): void {
  for (let file = 0; file < FILES; file++) {
    town.write(
      `faq/fiche-${file}.md`,
      sheet(`Fiche ${file}`, `La fiche ${file} est dans son état ${state}.`),
    );
  }
  town.write("synonyms.yaml", `- [état ${state}, situation]\n`);
  if (state % 2 === 0) town.write("parfois.md", sheet("Parfois", `Présente dans l'état ${state}.`));
  else if (state > 1) town.remove("parfois.md");
}

async function indexInChild(killAt: number): Promise<"killed" | number> {
  try {
    const { stdout } = await run(process.execPath, [
      child,
      town.databaseFile,
      town.knowledge,
      String(killAt),
    ]);
    return Number(stdout);
  } catch (error) {
    if ((error as { signal?: string }).signal === "SIGKILL") return "killed";
    throw error;
  }
}

/** The state that the live generation holds, after checking that it is whole. */
async function liveState(): Promise<number> {
  const integrity = await sql<{ integrity_check: string }>`PRAGMA integrity_check`.execute(town.database);
  expect(integrity.rows[0]?.integrity_check).toBe("ok");
  const manifest = await liveManifest(town.database);
  const members = await town.database
    .selectFrom("generation_document")
    .innerJoin("document_version", "document_version.id", "generation_document.version")
    .select(["document_version.digest", "document_version.id"])
    .where("generation", "=", manifest?.generation ?? 0)
    .orderBy("position")
    .execute();
  expect(members).toHaveLength(manifest?.documents ?? -1);
  const aids = await liveAids(town.database);
  const digests = members.map(({ digest }) => digest);
  expect(digestOf(digests, aids)).toBe(manifest?.contentDigest);
  const passages = await town.database
    .selectFrom("passage")
    .select("text")
    .where(
      "version",
      "in",
      members.map(({ id }) => id),
    )
    .execute();
  expect(passages).toHaveLength(manifest?.passages ?? -1);
  const states = new Set(passages.map(({ text }) => /état (\d+)/.exec(text)?.[1]));
  expect(states.size).toBe(1);
  expect(aidsOf(aids).synonyms).toEqual([[`état ${[...states][0]}`, "situation"]]);
  const live = await town.openLive();
  expect(live.status()).toMatchObject({ kind: "serving", generation: manifest?.generation });
  const found = await live.retrieve("fiche 7 état", { today: "2026-11-23" });
  expect(found.passages[0]?.passage.text).toContain(`état ${[...states][0]}`);
  await live.close();
  return Number([...states][0]);
}

describe("kill -9 during a run", () => {
  it("at any statement leaves the last whole generation in service, and the next run mends everything", async () => {
    writeState(1);
    const statements = await indexInChild(0);
    expect(statements).toBeGreaterThan(20);
    let state = 1;
    let kills = 0;
    let swapped = 0;
    const step = Number(statements) / 20;
    for (let killAt = 1; ; killAt += step) {
      writeState(state + 1);
      const outcome = await indexInChild(Math.floor(killAt));
      if (outcome !== "killed") break;
      kills++;
      const served = await liveState();
      expect([state, state + 1]).toContain(served);
      if (served === state + 1) swapped++;
      if (kills % 5 === 0) await town.index();
      state = kills % 5 === 0 ? state + 1 : served;
    }
    expect(kills).toBeGreaterThanOrEqual(10);
    expect(swapped).toBeLessThan(kills);
    await town.index();
    expect(await liveState()).toBe(state + 1);
    const unfinished = await town.database
      .selectFrom("generation")
      .select("number")
      .where("status", "in", ["building", "ready"])
      .execute();
    expect(unfinished).toEqual([]);
  }, 300_000);
});
