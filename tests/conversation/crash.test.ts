import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { openDatabase } from "../../src/store/database.ts";

const KILLS = 12;
const child = fileURLToPath(new URL("./crash-child.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "parvis-crash-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function life(mode: "accept" | "drain") {
  return spawn(process.execPath, [child, folder, mode], { stdio: ["ignore", "pipe", "inherit"] });
}

function lines(file: string): string[] {
  return readFileSync(join(folder, file), "utf8").split("\n").slice(0, -1);
}

const acknowledgedSoFar = () => (existsSync(join(folder, "acknowledged")) ? lines("acknowledged").length : 0);

const numbersIn = (text: string) => [...text.matchAll(/#(\d+)#/g)].map((match) => Number(match[1]));

describe("a process killed at any instant", () => {
  it(`answers every acknowledged event once and in order after ${KILLS} SIGKILLs`, {
    timeout: 300_000,
  }, async () => {
    for (let kill = 0; kill < KILLS; kill++) {
      const process = life("accept");
      await once(process.stdout, "data");
      // However slow the machine: a life that did nothing shows nothing.
      while (acknowledgedSoFar() <= kill) await sleep(5);
      await sleep(Math.random() * 200);
      process.kill("SIGKILL");
      await once(process, "exit");
    }
    const [code] = await once(life("drain"), "exit");
    expect(code).toBe(0);

    const acknowledged = lines("acknowledged").length;
    expect(acknowledged).toBeGreaterThanOrEqual(KILLS);
    const database = await openDatabase(join(folder, "parvis.db"));
    const outgoing = await database
      .selectFrom("outgoing")
      .innerJoin("conversation", "conversation.id", "outgoing.conversation_id")
      .select(["external_id", "key", "activity", "status"])
      .orderBy("sequence")
      .execute();
    const inbound = await database.selectFrom("inbound").select(["event_id", "status", "activity"]).execute();
    await database.destroy();

    expect(new Set(outgoing.map((row) => row.status))).toEqual(new Set(["delivered"]));
    expect(new Set(inbound.map((row) => `${row.status} ${row.activity}`))).toEqual(new Set(["done null"]));
    // The last acceptance may have been committed without its acknowledgement reaching the platform.
    expect(inbound.length - acknowledged).toBeGreaterThanOrEqual(0);
    expect(inbound.length - acknowledged).toBeLessThanOrEqual(1);

    const received = lines("received").map(
      (line) => JSON.parse(line) as { key: string; conversation: string },
    );
    for (let conversation = 0; conversation < 4; conversation++) {
      const mine = outgoing.filter((row) => row.external_id === `c${conversation}`);
      const answered = mine.flatMap((row) => numbersIn((JSON.parse(row.activity) as { text: string }).text));
      const expected = Array.from({ length: inbound.length }, (_, number) => number).filter(
        (number) => number % 4 === conversation,
      );
      expect(answered).toEqual(expected);
      // A message cut between its delivery and the note of it is sent again under the same key, before the next.
      const keys = received.filter((one) => one.conversation === `c${conversation}`).map((one) => one.key);
      const withoutRepeats = keys.filter((key, index) => key !== keys[index - 1]);
      expect(withoutRepeats).toEqual(mine.map((row) => row.key));
    }
  });
});
