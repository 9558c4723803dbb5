/**
 * Measures the vectors that ship with the project on the development questions, alone, without any word matching:
 * `node scripts/measure-vectors.ts [--sentences]`. Each cell: hit@1/MRR@10 by the best passage, in brackets with
 * .3 of the title. `--sentences` scores a document by its best sentence too (slow).
 */
import { sharedDataIsThere } from "../bench/search/shared-data.ts";
import { loadStaticVectors } from "../src/retrieval/embedding/static/static-vectors.ts";
import { type Figures, type Measured, measureSets } from "./train-vectors/measure-sets.ts";
import { type MeasuredSet, measuredSets } from "./train-vectors/measured-set.ts";

if (!sharedDataIsThere()) {
  console.error("No development data beside the project: nothing to measure.");
  process.exit(1);
}
const { rowOf, contrastive, skipGram } = loadStaticVectors();
const ways = [
  { name: "contrastive", tables: [contrastive] },
  { name: "skip-gram", tables: [skipGram] },
  { name: "both", tables: [contrastive, skipGram] },
];
const passages = measuredSets("passages");
for (const { name, tables } of ways) show(name, passages, measureSets(passages, rowOf, tables));
if (process.argv.includes("--sentences")) {
  const sentences = measuredSets("sentences");
  for (const { name, tables } of ways)
    show(`${name}, best sentence`, sentences, measureSets(sentences, rowOf, tables));
}

function show(name: string, sets: readonly MeasuredSet[], measured: readonly Measured[]): void {
  console.log(name);
  for (const [i, { piece, withTitle }] of measured.entries()) {
    console.log(`  ${(sets[i]?.name ?? "").padEnd(20)} ${cell(piece)} (${cell(withTitle)})`);
  }
  const mean = (pick: (one: Measured) => Figures): Figures => ({
    hit: measured.reduce((sum, one) => sum + pick(one).hit, 0) / measured.length,
    mrr: measured.reduce((sum, one) => sum + pick(one).mrr, 0) / measured.length,
  });
  console.log(
    `  ${"mean".padEnd(20)} ${cell(mean((one) => one.piece))} (${cell(mean((one) => one.withTitle))})`,
  );
}

function cell({ hit, mrr }: Figures): string {
  return [hit, mrr].map((value) => value.toFixed(3).replace(/^0/, "")).join("/");
}
