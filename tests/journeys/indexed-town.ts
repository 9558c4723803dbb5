import { cpSync, existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { inject } from "vitest";
import { loadConfig } from "../../src/config.ts";
import { startParvis } from "../../src/main.ts";
import { createLog } from "../../src/telemetry/log.ts";

const KNOWLEDGE = fileURLToPath(new URL("../../knowledge", import.meta.url));

/** Fills a folder with the demonstration knowledge and its index, which the first who asks makes for all of a run. */
export async function copyIndexedTown(folder: string): Promise<void> {
  const ready = join(inject("workshop"), "town");
  if (isFirst(`${ready}-taken`)) await makeTown(`${ready}-making`, ready);
  while (!existsSync(ready)) await sleep(100);
  cpSync(ready, folder, { recursive: true, preserveTimestamps: true });
}

function isFirst(taken: string): boolean {
  try {
    mkdirSync(taken);
    return true;
  } catch {
    return false;
  }
}

async function makeTown(making: string, ready: string): Promise<void> {
  cpSync(KNOWLEDGE, join(making, "knowledge"), { recursive: true });
  writeFileSync(join(making, "parvis.config.json"), "{}");
  const outcome = await loadConfig(making, { PORT: "0" });
  if (outcome.kind === "invalid") throw new Error(JSON.stringify(outcome.problems));
  const parvis = await startParvis(outcome.config, { log: createLog("silent") });
  await parvis.indexed;
  await parvis.stop();
  renameSync(making, ready);
}
