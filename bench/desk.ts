/**
 * Citizens and scripted agents at the Desk of the real program, one by one and then all at once:
 * `node bench/desk.ts [alone|paced|flat-out] [options of Node for the server, as --cpu-prof]`. The exit code is 1 when
 * something was lost or doubled.
 */
import { cpus, loadavg } from "node:os";
import { percentile } from "../evals/metrics/percentile.ts";
import { findLosses } from "./desk/find-losses.ts";
import { type Load, type LoadRun, runLoad } from "./desk/run-load.ts";
import { openTown } from "./desk/town.ts";

const MINUTE = 60_000;
const CROWD = { citizens: 200, agents: 5, replies: 3, together: 200, patience: 5 * MINUTE };
const LOADS: ReadonlyArray<readonly [name: string, what: string, times: number, load: Load]> = [
  [
    "alone",
    "one agent, one citizen at a time",
    1,
    {
      citizens: 10,
      agents: 1,
      replies: 10,
      together: 1,
      arrival: 0,
      citizenPause: [100, 400],
      agentPause: [100, 400],
      patience: MINUTE,
    },
  ],
  [
    "paced",
    "200 citizens, 5 agents, one minute of arrivals, a brisk pace",
    3,
    { ...CROWD, arrival: 300, citizenPause: [2000, 6000], agentPause: [4000, 12_000] },
  ],
  [
    "flat-out",
    "200 citizens, 5 agents, all at the same instant, without any pause",
    3,
    { ...CROWD, arrival: 0, citizenPause: [0, 0], agentPause: [0, 0] },
  ],
];
const SERIES = {
  toCitizen: "agent's reply → citizen's screen",
  toEvent: "citizen's message → event at the Desk",
  toAgent: "citizen's message → agent's screen",
  claim: "claim",
  reply: "reply (call)",
  conversation: "conversation read",
  inbox: "inbox read",
} as const;

let losses = 0;
const given = process.argv.slice(2);
const options = given.filter((argument) => argument.startsWith("--"));
const wanted = given.filter((argument) => !argument.startsWith("--"));
for (const [name, what, times, load] of LOADS) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  for (let time = 1; time <= times; time++) {
    const town = await openTown(options);
    try {
      const run = await runLoad(town, load);
      await town.stop();
      const found = [...run.faults, ...(await findLosses(town.databaseFile, run.citizens))];
      losses += found.length;
      print(`${what}${times === 1 ? "" : ` (${time} of ${times})`}`, run, found);
    } finally {
      await town.remove();
    }
  }
}
if (losses > 0) process.exitCode = 1;

function print(name: string, run: LoadRun, found: readonly string[]): void {
  const { citizens, timings, seconds, conflicts, server, ownLoopDelayP99 } = run;
  console.log(`\n${name}`);
  console.log(
    `${"milliseconds".padEnd(40)}${["n", "p50", "p99", "max"].map((head) => head.padStart(9)).join("")}`,
  );
  for (const [series, label] of Object.entries(SERIES)) {
    const values = timings[series as keyof typeof SERIES];
    const figures = [0.5, 0.99, 1].map((share) => percentile(values, share).toFixed(1));
    console.log(
      `${label.padEnd(40)}${[String(values.length), ...figures].map((cell) => cell.padStart(9)).join("")}`,
    );
  }
  console.log(
    `${citizens.length} conversations in ${seconds.toFixed(1)} s; refused: ${conflicts.claim} claims (a colleague was faster), ${conflicts.changed} ends (the citizen had written)`,
  );
  console.log(
    `server: ${server.residentMegabytes.toFixed(0)} MB resident (at most ${server.highestMegabytes.toFixed(0)}), ${server.cpuSeconds.toFixed(1)} s of processor, timers late by ${server.loopDelayP99.toFixed(0)} ms (p99); here by ${ownLoopDelayP99.toFixed(0)} ms`,
  );
  console.log(
    `machine: ${cpus().length} cores, ${loadavg()[0]?.toFixed(1)} processes ready to run (one-minute average)`,
  );
  console.log(found.length === 0 ? "nothing lost, nothing doubled" : `LOST OR DOUBLED: ${found.length}`);
  for (const loss of found.slice(0, 20)) console.log(`  ${loss}`);
}
