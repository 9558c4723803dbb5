/**
 * Damaged deliveries for every reader: `npm run fuzz -- [count] [channel]`, 100,000 for each channel by default. The
 * exit code is 1 when one crashed a reader, made an event that does not fit, or was believed.
 */
import { FUZZED_CHANNELS, fuzzChannel } from "../tests/contract/fuzz/fuzz-channel.ts";

const [count = "100000", only] = process.argv.slice(2);
const SEED = 20_261_125;
const COLUMNS = [
  "payloads",
  "events",
  "ignored",
  "refused",
  "crashes",
  "misfits",
  "forged",
  "slowest",
] as const;

if (!/^\d+$/.test(count) || (only !== undefined && !FUZZED_CHANNELS.includes(only))) {
  console.error(`Usage: npm run fuzz -- [count] [${FUZZED_CHANNELS.join("|")}]`);
  process.exit(2);
}
console.log("channel".padEnd(12) + COLUMNS.map((column) => column.padStart(10)).join(""));
for (const name of FUZZED_CHANNELS.filter((channel) => channel === (only ?? channel))) {
  const tally = await fuzzChannel(name, Number(count), SEED);
  const cells = COLUMNS.map((column) =>
    (column === "slowest" ? `${tally.slowest.toFixed(1)} ms` : String(tally[column])).padStart(10),
  );
  console.log(name.padEnd(12) + cells.join(""));
  for (const fault of tally.faults) console.log(`  ${fault}`);
  if (tally.faults.length > 0) process.exitCode = 1;
}
