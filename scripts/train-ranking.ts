/**
 * Trains the ranking model on the development questions, in two steps:
 * `node scripts/train-ranking.ts collect <file>` searches them all and keeps their features;
 * `node scripts/train-ranking.ts fit <file> [--write]` cross-validates, writes the model, and leaves
 * `<file>.ordered` for `scripts/train-confidence.ts`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { deserialize, serialize } from "node:v8";
import { sharedDataIsThere } from "../bench/search/shared-data.ts";
import { collect } from "./train-ranking/collect.ts";
import { crossValidate } from "./train-ranking/cross-validate.ts";
import type { CollectedQuestion } from "./train-ranking/dataset.ts";

const [step, file] = process.argv.slice(2);
if (!sharedDataIsThere()) {
  console.error("No development data beside the project: nothing to train on.");
  process.exit(1);
}
if (file === undefined || (step !== "collect" && step !== "fit")) {
  console.error(
    "Usage: node scripts/train-ranking.ts collect|fit <file> [--write] [--no-trees] [--leave-sets-out]",
  );
  process.exit(2);
}
if (step === "collect") writeFileSync(file, serialize(await collect(console.error)));
else {
  const ordered = crossValidate(deserialize(readFileSync(file)) as CollectedQuestion[], {
    write: process.argv.includes("--write"),
    noTrees: process.argv.includes("--no-trees"),
    leaveSetsOut: process.argv.includes("--leave-sets-out"),
  });
  writeFileSync(`${file}.ordered`, serialize(ordered));
}
