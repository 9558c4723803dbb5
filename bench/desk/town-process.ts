/** Parvis in a process of its own, so that who measures does not slow down what is measured; it is Friday, 10:00. */
import { monitorEventLoopDelay } from "node:perf_hooks";
import { loadConfig } from "../../src/config.ts";
import { startParvis } from "../../src/main.ts";
import { createLog } from "../../src/telemetry/log.ts";
import type { ProcessFigures } from "./town.ts";

const [folder = "."] = process.argv.slice(2);
const offset = new Date("2026-11-27T09:00:00Z").getTime() - Date.now();
const outcome = await loadConfig(folder, { PORT: "0" });
if (outcome.kind === "invalid") throw new Error(JSON.stringify(outcome.problems));
const parvis = await startParvis(outcome.config, {
  log: createLog("silent"),
  clock: () => new Date(Date.now() + offset),
});
await parvis.indexed;
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
let highest = 0;
const sampling = setInterval(() => {
  highest = Math.max(highest, process.memoryUsage.rss());
}, 200);
const MEGABYTE = 1024 * 1024;

process.on("message", async (asked) => {
  if (asked === "stop") {
    clearInterval(sampling);
    await parvis.stop();
    process.disconnect();
    return;
  }
  const { user, system } = process.cpuUsage();
  const figures: ProcessFigures = {
    residentMegabytes: process.memoryUsage.rss() / MEGABYTE,
    highestMegabytes: highest / MEGABYTE,
    cpuSeconds: (user + system) / 1e6,
    loopDelayP99: delay.percentile(99) / 1e6,
  };
  // Each question begins a new measure of the delay.
  delay.reset();
  process.send?.(figures);
});
// Also when whoever measures was cut short.
process.on("disconnect", () => process.exit());
process.send?.({ url: parvis.url, link: await parvis.firstAccount() });
