import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { openDatabase } from "../../../src/store/database.ts";
import { expectOrderly } from "./invariants.ts";

const KILLS = 8;
const child = fileURLToPath(new URL("./crash-child.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "parvis-handoff-crash-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const live = (mode: "work" | "drain", life: number) =>
  spawn(process.execPath, [child, folder, mode, String(life)], { stdio: ["ignore", "pipe", "inherit"] });
const lines = (file: string) => readFileSync(join(folder, file), "utf8").split("\n").slice(0, -1);

const acknowledgedSoFar = () => (existsSync(join(folder, "acknowledged")) ? lines("acknowledged").length : 0);

describe("a process killed while people answer", () => {
  it(`loses no reply, says none twice and keeps one speaker, after ${KILLS} SIGKILLs`, {
    timeout: 300_000,
  }, async () => {
    for (let life = 0; life < KILLS; life++) {
      const running = live("work", life);
      await once(running.stdout, "data");
      // However slow the machine: a life in which no agent answered shows nothing.
      while (acknowledgedSoFar() <= life) await sleep(5);
      await sleep(Math.random() * 250);
      running.kill("SIGKILL");
      await once(running, "exit");
    }
    const [code] = await once(live("drain", KILLS), "exit");
    expect(code).toBe(0);

    const received = lines("received").map(
      (line) => JSON.parse(line) as { key: string; conversation: string },
    );
    const database = await openDatabase(join(folder, "parvis.db"));
    try {
      const acknowledged = lines("acknowledged");
      expect(acknowledged.length).toBeGreaterThanOrEqual(KILLS);
      const keys = new Set(received.map(({ key }) => key));
      expect(acknowledged.filter((key) => !keys.has(key))).toEqual([]);
      const conversations = await database.selectFrom("conversation").select(["id", "external_id"]).execute();
      for (const { id, external_id } of conversations) {
        const mine = received
          .filter(({ conversation }) => conversation === external_id)
          .map(({ key }) => key);
        // A message cut between its delivery and the note of it is sent again under the same key, before the next.
        await expectOrderly(
          database,
          id,
          mine.filter((key, index) => key !== mine[index - 1]),
        );
      }
    } finally {
      await database.destroy();
    }
  });
});
