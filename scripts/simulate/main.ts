/** `npm run simulate -- <channel>`: the real program on a simulated network, until Ctrl+C. */
import { once } from "node:events";
import { fr } from "../../src/i18n/fr/simulate.ts";
import { createLog } from "../../src/telemetry/log.ts";
import { SIMULATED } from "./channels.ts";
import { startSimulation } from "./start-simulation.ts";

const [name] = process.argv.slice(2);
const names = Object.keys(SIMULATED);
if (name === undefined || !names.includes(name)) {
  if (name !== undefined) console.error(fr.unknown(name));
  console.log(fr.usage(names));
  process.exit(name === undefined ? 0 : 2);
}
const stopAsked = Promise.race(["SIGINT", "SIGTERM"].map((signal) => once(process, signal)));
console.log(fr.starting(name));
const simulation = await startSimulation(name, { log: createLog("warn") });
console.log(fr.ready(simulation.page));
await stopAsked;
await simulation.stop();
console.log(fr.stopped);
