/**
 * How long a network waits for our acknowledgement while the assistant is slow: `npm run bench:acknowledge -- [channel]`.
 * Each channel with a webhook gets 50 events a second for 20 seconds, signed by its simulator, over real HTTP, each
 * stored in a database file before it is acknowledged. The exit code is 1 when one was lost or stored twice.
 */
import { cpus, loadavg } from "node:os";
import { percentile } from "../evals/metrics/percentile.ts";
import { SIMULATED } from "../scripts/simulate/channels.ts";
import { openTown } from "./acknowledge/town.ts";

const PER_SECOND = 50;
const SECONDS = 20;
/** Few enough messages from each that none is taken for a machine. */
const CITIZENS = 200;
/** Mails are fetched by us: nothing waits for an acknowledgement. */
const WITHOUT_WEBHOOK = ["email"];

const [only] = process.argv.slice(2);
const names = Object.keys(SIMULATED).filter((name) => !WITHOUT_WEBHOOK.includes(name));
if (only !== undefined && !names.includes(only)) {
  console.error(`Usage: npm run bench:acknowledge -- [${names.join("|")}]`);
  process.exit(2);
}
console.log(
  "channel".padEnd(12) +
    ["events", "p50 ms", "p99 ms", "max ms", "late ms", "refused", "stored"]
      .map((head) => head.padStart(9))
      .join(""),
);
for (const name of names.filter((channel) => channel === (only ?? channel))) {
  const { waits, late, refused, stored } = await measure(name);
  const figures = [0.5, 0.99, 1].map((share) => percentile(waits, share).toFixed(1));
  const cells = [waits.length, ...figures, percentile(late, 0.99).toFixed(1), refused, stored];
  console.log(name.padEnd(12) + cells.map((cell) => String(cell).padStart(9)).join(""));
  if (refused > 0 || stored !== waits.length) process.exitCode = 1;
}
console.log(
  `late: how far behind its hour an event left here (p99). Machine: ${cpus().length} cores, ${loadavg()[0]?.toFixed(1)} processes ready to run`,
);

async function measure(name: string) {
  const channel = SIMULATED[name];
  if (channel === undefined) throw new Error(`No simulator of ${name}`);
  const simulator = await (await channel.load())({}, () => new Date());
  const town = await openTown(name, simulator.settings, simulator.environment);
  simulator.connect(town.url);
  const waits: number[] = [];
  const late: number[] = [];
  let refused = 0;
  try {
    const start = performance.now() + 500;
    const events = Array.from({ length: PER_SECOND * SECONDS }, async (_, index) => {
      const due = start + (index * 1000) / PER_SECOND;
      await new Promise((resolve) => setTimeout(resolve, due - performance.now()));
      const event = simulator.message(`Question ${index}`, {
        citizen: channel.citizen(1 + (index % CITIZENS)),
      });
      const begun = performance.now();
      late.push(begun - due);
      // A connection that is not taken is a refusal too: the network would try again.
      const status = await simulator.deliver([event]).catch(() => 599);
      waits.push(performance.now() - begun);
      if (status >= 300) refused += 1;
    });
    await Promise.all(events);
    return { waits, late, refused, stored: await town.stored() };
  } finally {
    await town.remove();
    await simulator.close();
  }
}
