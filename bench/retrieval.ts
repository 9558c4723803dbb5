/** Our search beside those a developer would pick instead, on every development set: `npm run bench:retrieval`. */
import { writeFileSync } from "node:fs";
import { figuresOf } from "./retrieval/figures.ts";
import { measureApart } from "./retrieval/measure-apart.ts";
import type { SystemMeasured } from "./retrieval/measured.ts";
import { type Options, readOptions, USAGE } from "./retrieval/options.ts";
import { reportOf } from "./retrieval/report.ts";
import { SYSTEMS } from "./retrieval/systems.ts";
import { sharedDataIsThere } from "./search/shared-data.ts";

const options = optionsOrExit();
if (!sharedDataIsThere()) {
  console.error(
    "Skipped: no development data beside the project (../shared/data), so there is nothing to measure.",
  );
  process.exit(0);
}

const measured: SystemMeasured[] = [];
for (const system of options.systems) {
  const start = performance.now();
  const { sets, sample, minutes } = options;
  const one = await measureApart({ system, sets, sample }, minutes, ({ set, asked }) => {
    console.error(`${system}: ${set}, ${asked.length} questions`);
  });
  measured.push(one);
  console.error(`${system}: ${one.failure ?? "done"}, ${((performance.now() - start) / 1000).toFixed(0)} s`);
  if (options.json !== null) writeFileSync(options.json, `${JSON.stringify(figuresOf(measured), null, 1)}\n`);
}
console.log(reportOf(measured).join("\n"));

function optionsOrExit(): Options {
  try {
    return readOptions(
      process.argv.slice(2),
      SYSTEMS.map(({ name }) => name),
    );
  } catch (problem) {
    if (!(problem instanceof TypeError)) throw problem;
    console.error(`${problem.message}\n\n${USAGE}`);
    process.exit(2);
  }
}
