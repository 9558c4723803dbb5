/**
 * Fits the confidence of search on labelled development questions: `node scripts/train-confidence.ts [--write]`.
 * A question counts as positive when the first document found is one of its relevant documents.
 */
import { writeFileSync } from "node:fs";
import { areaUnderCurve } from "../bench/search/measures.ts";
import { type OpenedCorpus, openCorpus } from "../bench/search/open-corpus.ts";
import { readQuestions, sharedDataIsThere } from "../bench/search/shared-data.ts";
import { openDemonstration, ownSet } from "../evals/demonstration.ts";
import { FEATURE_NAMES, type FeatureName } from "../src/retrieval/ranking/confidence-features.ts";
import { type Bounds, fitLogistic, type LogisticModel, type Sample } from "./logistic-regression.ts";

/** Sets, in what form their corpus is searched, and how much each counts as a whole. */
const SETS = [
  { name: "spf_citoyens", form: "sheets", weight: 2 },
  { name: "france_services", form: "sheets", weight: 1 },
  { name: "cdtn_requetes", form: "sheets", weight: 1 },
  { name: "hors_sujet", form: "sheets", weight: 2 },
  { name: "abstention_mairie", form: "sheets", weight: 2 },
  { name: "cnil_reformulations", form: "sheets", weight: 0.5 },
  { name: "cnil_reformulations", form: "faq", weight: 1 },
  { name: "covid_quebec", form: "faq", weight: 1 },
  { name: "mezieres", form: "sheets", weight: 0.5 },
  { name: "mezieres", form: "faq", weight: 0.5 },
  { name: "odr_travail", form: "faq", weight: 0.5 },
  { name: "aide_spf", form: "faq", weight: 0.5 },
] as const;
/** Our own training questions on the demonstration commune: the size and the tone a town will have. */
const OWN = { name: "demonstration-training.jsonl", weight: 3 };
const ANY: Bounds = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
const HELPS: Bounds = [0, Number.POSITIVE_INFINITY];
/**
 * Development questions hardly show words the index has never seen, and repairs there are mostly of foreign names:
 * the one must cost something, the other must not sink a citizen who misspells.
 */
const BOUNDS_OF: Partial<Record<FeatureName, Bounds>> = {
  unknownShare: [-5, -1.5],
  repairedShare: [-3, 0],
  length: ANY,
};
const BOUNDS = FEATURE_NAMES.map((name) => BOUNDS_OF[name] ?? HELPS);
const AT_MOST = 400;
const FOLDS = 5;

interface Labelled extends Sample {
  readonly set: string;
  readonly fold: number;
}

if (!sharedDataIsThere()) {
  console.error("No development data beside the project: nothing to train on.");
  process.exit(1);
}

const samples = [...(await collect()), ...(await collectOwn())];
const scored = samples.map((sample) => ({ sample, score: 0 }));
for (let fold = 0; fold < FOLDS; fold++) {
  const model = fitLogistic(
    samples.filter((sample) => sample.fold !== fold),
    BOUNDS,
  );
  for (const one of scored) if (one.sample.fold === fold) one.score = predict(model, one.sample);
}

console.log("Area under the curve, each fold scored by a model that has not seen it:");
report("all", () => true);
for (const set of new Set(samples.map((sample) => sample.set))) report(set, (sample) => sample.set === set);
report("spf + france_services + hors_sujet", ({ set }) =>
  ["spf_citoyens sheets", "france_services sheets", "hors_sujet sheets"].includes(set),
);
report("all but cdtn", ({ set }) => !set.startsWith("cdtn"));

const model = fitLogistic(samples, BOUNDS);
const source = render(model);
console.log(source);
if (process.argv.includes("--write")) {
  writeFileSync(new URL("../src/retrieval/confidence-weights.ts", import.meta.url), source);
}

async function collect(): Promise<Labelled[]> {
  const opened = new Map<string, OpenedCorpus>();
  const found: Labelled[] = [];
  for (const { name, form, weight } of SETS) {
    const questions = sampled(readQuestions(name));
    const corpora = questions[0]?.corpus ?? [];
    const key = `${corpora.join("+")} ${form}`;
    const corpus = opened.get(key) ?? (await openCorpus(corpora, form));
    opened.set(key, corpus);
    for (const [i, question] of questions.entries()) {
      const evidence = await corpus.retriever.retrieve(question.question, { today: "2026-01-01", limit: 1 });
      const first = evidence.passages[0]?.document.id;
      found.push({
        set: `${name} ${form}`,
        // Neighbouring questions are often variants of one another: they stay in one fold.
        fold: Math.floor(i / 8) % FOLDS,
        features: FEATURE_NAMES.map((feature) => evidence.features[feature] ?? 0),
        positive: first !== undefined && question.relevant.includes(first),
        weight: weight / questions.length,
      });
    }
  }
  return found;
}

async function collectOwn(): Promise<Labelled[]> {
  const { index, close } = await openDemonstration();
  const found: Labelled[] = [];
  const questions = ownSet(OWN.name);
  for (const [i, { question, document, fact }] of questions.entries()) {
    const { passages, features } = await index.retrieve(question, { today: "2026-11-23", ofBest: 12 });
    const first = passages[0]?.document.id;
    const stated = passages.some(
      ({ document, passage }) => document.id === first && passage.text.includes(fact ?? "\0"),
    );
    found.push({
      set: OWN.name,
      fold: Math.floor(i / 8) % FOLDS,
      features: FEATURE_NAMES.map((feature) => features[feature] ?? 0),
      positive: first !== undefined && ((document !== undefined && first.startsWith(document)) || stated),
      weight: OWN.weight / questions.length,
    });
  }
  await close();
  return found;
}

function sampled<Item>(items: readonly Item[]): Item[] {
  const step = Math.max(1, items.length / AT_MOST);
  return items.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
}

function predict(model: LogisticModel, { features }: Sample): number {
  return model.weights.reduce((sum, weight, i) => sum + weight * (features[i] ?? 0), model.bias);
}

function report(name: string, keep: (sample: Labelled) => boolean): void {
  const kept = scored.filter(({ sample }) => keep(sample));
  const positives = kept.filter(({ sample }) => sample.positive).length;
  const curve = areaUnderCurve(kept.map(({ sample, score }) => ({ score, positive: sample.positive })));
  const mean = kept.reduce((sum, { score }) => sum + 1 / (1 + Math.exp(-score)), 0) / kept.length;
  console.log(
    `  ${name.padEnd(36)} n ${String(kept.length).padStart(4)}  right ${(positives / kept.length).toFixed(3)}` +
      `  mean confidence ${mean.toFixed(3)}  AUC ${curve.toFixed(3)}`,
  );
}

function render({ bias, weights }: LogisticModel): string {
  const lines = FEATURE_NAMES.map((name, i) => `    ${name}: ${Number((weights[i] ?? 0).toFixed(3))},`);
  return `import type { FeatureName } from "./ranking/confidence-features.ts";

/** Logistic regression of "the first document answers the question", fitted by \`scripts/train-confidence.ts\`. */
export const CONFIDENCE: { readonly bias: number; readonly weights: Readonly<Record<FeatureName, number>> } = {
  bias: ${Number(bias.toFixed(3))},
  weights: {
${lines.join("\n")}
  },
};
`;
}
