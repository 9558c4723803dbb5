/** Parvis in a process of its own, which `killed-town.test.ts` kills; it is Friday, 10:00 in France, at each start. */
import { loadConfig } from "../../src/config.ts";
import { startParvis } from "../../src/main.ts";
import { createLog } from "../../src/telemetry/log.ts";

const [folder = ".", port = "0"] = process.argv.slice(2);
const offset = new Date("2026-11-27T09:00:00Z").getTime() - Date.now();
const outcome = await loadConfig(folder, { PORT: port });
if (outcome.kind === "invalid") throw new Error(JSON.stringify(outcome.problems));
const parvis = await startParvis(outcome.config, {
  log: createLog("silent"),
  clock: () => new Date(Date.now() + offset),
});
await parvis.indexed;
console.log(JSON.stringify({ url: parvis.url, link: await parvis.firstAccount() }));
