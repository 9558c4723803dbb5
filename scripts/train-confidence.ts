/**
 * Fits the probabilities of search: `node scripts/train-confidence.ts <file>.ordered [--write]`, on what
 * `scripts/train-ranking.ts fit <file>` left (questions ordered by a model that had not seen them) and on our own
 * training questions about the demonstration commune.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { deserialize } from "node:v8";
import { CONFIDENCE_FEATURES } from "../src/retrieval/confidence/features.ts";
import { reportFigures } from "./train-confidence/figures.ts";
import { HEADS, type HeadName } from "./train-confidence/heads.ts";
import { fitLogistic, logOddsOf } from "./train-confidence/logistic-regression.ts";
import { ownSamples } from "./train-confidence/own-samples.ts";
import { samplesOf } from "./train-confidence/samples.ts";
import { FOLDS, type OrderedQuestion } from "./train-ranking/dataset.ts";

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error("Usage: node scripts/train-confidence.ts <file>.ordered [--write]");
  process.exit(2);
}
const ordered = deserialize(readFileSync(file)) as OrderedQuestion[];
const described = [...samplesOf(ordered), ...(await ownSamples())];
const model: Record<string, object> = {};
for (const name of Object.keys(HEADS) as HeadName[]) {
  const samples = HEADS[name](described);
  const scored = samples.map((sample) => ({ sample, odds: 0 }));
  for (let fold = 0; fold < FOLDS; fold++) {
    const head = fitLogistic(samples.filter((sample) => sample.fold !== fold));
    for (const one of scored) if (one.sample.fold === fold) one.odds = logOddsOf(head, one.sample.features);
  }
  console.log(`\n${name}`);
  reportFigures(name, scored);
  const { bias, weights } = fitLogistic(samples);
  const round = (value: number) => Number(value.toPrecision(4));
  model[name] = {
    bias: round(bias),
    weights: Object.fromEntries(CONFIDENCE_FEATURES.map((feature, i) => [feature, round(weights[i] ?? 0)])),
  };
}
if (process.argv.includes("--write")) {
  const target = new URL("../src/retrieval/confidence/confidence-model.json", import.meta.url);
  writeFileSync(target, `${JSON.stringify(model, null, 1)}\n`);
}
