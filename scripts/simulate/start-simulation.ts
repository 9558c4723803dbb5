import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadConfig } from "../../src/config.ts";
import { startParvis } from "../../src/main.ts";
import type { Log } from "../../src/telemetry/log.ts";
import { SIMULATED } from "./channels.ts";
import { clockInOpeningHours } from "./clock-in-opening-hours.ts";
import { createDoings } from "./doings.ts";
import { servePage } from "./serve-page.ts";

export const KNOWLEDGE = fileURLToPath(new URL("../../knowledge", import.meta.url));

export interface SimulationDeps {
  readonly log: Log;
  /** Fills the temporary folder with `knowledge/`, and with `data/` where it is there already. */
  readonly prepare?: (folder: string) => Promise<void>;
  readonly now?: () => Date;
  /** Of the page; 0 asks the system for one. */
  readonly port?: number;
}

export interface Simulation {
  /** Address of the page where one writes as the citizen. */
  readonly page: string;
  /** Address of Parvis. */
  readonly parvis: string;
  /** Stops everything, and removes what was written. */
  stop(): Promise<void>;
}

/** The real program with one channel, its network's simulator, and a page to play the citizen. */
export async function startSimulation(
  name: string,
  { log, prepare = copyKnowledge, now, port = 0 }: SimulationDeps,
): Promise<Simulation> {
  const channel = SIMULATED[name];
  if (channel === undefined) throw new Error(`No simulator of ${name}`);
  const folder = mkdtempSync(join(tmpdir(), "parvis-simulate-"));
  const opened: Array<() => Promise<void>> = [
    async () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }),
  ];
  const stop = async () => {
    for (const close of opened.splice(0).reverse()) await close();
  };
  try {
    await prepare(folder);
    const clock = await clockInOpeningHours(join(folder, "knowledge"), now);
    const simulator = await (await channel.load())({}, clock);
    opened.push(simulator.close);
    writeFileSync(
      join(folder, "parvis.config.json"),
      JSON.stringify({ channels: { [simulator.name]: simulator.settings } }),
    );
    const outcome = await loadConfig(folder, { PORT: "0", ...simulator.environment });
    if (outcome.kind === "invalid") throw new Error(JSON.stringify(outcome.problems));
    const parvis = await startParvis(outcome.config, { log, clock });
    opened.push(parvis.stop);
    await parvis.indexed;
    simulator.connect(parvis.url);
    const doings = createDoings(simulator, channel);
    const page = await servePage({
      doings,
      clock,
      port,
      desk: { url: `${parvis.url}/desk/`, firstLink: await parvis.firstAccount() },
    });
    opened.push(page.close);
    return { page: page.url, parvis: parvis.url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function copyKnowledge(folder: string): Promise<void> {
  cpSync(KNOWLEDGE, join(folder, "knowledge"), { recursive: true });
}
