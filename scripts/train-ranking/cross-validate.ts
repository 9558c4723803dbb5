import { writeFileSync } from "node:fs";
import { FEATURE_NAMES } from "../../src/retrieval/ranking/features.ts";
import { createScorer, type RankingModel } from "../../src/retrieval/ranking/model.ts";
import { type CollectedQuestion, FOLDS, type OrderedQuestion } from "./dataset.ts";
import { type Placed, printFigures } from "./figures.ts";
import { fitModel } from "./fit-model.ts";
import { labelled } from "./labelled.ts";

const MODEL_FILE = new URL("../../src/retrieval/ranking/ranking-model.json", import.meta.url);

/** Kept of each ordered question: enough for everything the confidence looks at. */
const KEPT = 40;

/**
 * Cross-validates and prints what each set reaches with and without memory; writes the model fitted on everything
 * when asked.
 *
 * @param options `leaveSetsOut` sets whole sets aside rather than a fifth of each: what a new public may expect.
 * @returns every question, ordered by a model that has not seen it.
 */
export function crossValidate(
  questions: readonly CollectedQuestion[],
  {
    write,
    noTrees,
    leaveSetsOut,
  }: { readonly write: boolean; readonly noTrees: boolean; readonly leaveSetsOut: boolean },
): OrderedQuestion[] {
  const placed: Placed[] = [];
  const ordered: OrderedQuestion[] = [];
  const parts = leaveSetsOut ? setsOf(questions) : Array.from({ length: FOLDS }, (_, fold) => fold);
  const partOf = ({ set, fold }: CollectedQuestion) => (leaveSetsOut ? nameOf(set) : fold);
  for (const part of parts) {
    const model = fitModel(labelled(questions.filter((one) => partOf(one) !== part)), noTrees);
    const linear = createScorer({ ...model, trees: [] });
    const both = createScorer(model);
    for (const question of questions) {
      if (partOf(question) !== part) continue;
      for (const memory of [false, true]) {
        const { rows, grades } = memory ? question.withMemory : question.withoutMemory;
        const points = both(rows);
        ordered.push({ ...inOrder(rows, grades, points), ...bare(question), memory });
        if (!question.answerable) continue;
        const about = { set: question.set, memory: memory ? "with memory" : "without memory", grades };
        const words = rows.map((row) => row[FEATURE_NAMES.indexOf("lexicalTop")] ?? 0);
        placed.push({ ...about, scorer: "words alone", scores: words });
        placed.push({ ...about, scorer: "weighted sum", scores: linear(rows) });
        placed.push({ ...about, scorer: "with trees", scores: points });
      }
    }
    console.error(`without ${leaveSetsOut ? part : `fold ${part}`}`);
  }
  printFigures(placed);
  if (write) {
    writeFileSync(MODEL_FILE, readable(fitModel(labelled(questions), noTrees)));
  }
  return ordered;
}

/** A set is left out in all its forms. */
function nameOf(set: string): string {
  return set.split(" ")[0] ?? set;
}

function setsOf(questions: readonly CollectedQuestion[]): string[] {
  return [...new Set(questions.map(({ set }) => nameOf(set)))];
}

/** JSON with one line a feature and one a tree. */
function readable({ trees, features, linear, spread }: RankingModel): string {
  const line = (value: unknown) => `\n  ${JSON.stringify(value)}`;
  const parts = [
    `"features": [${features.map(line)}\n ]`,
    `"linear": ${JSON.stringify(linear)}`,
    `"spread": ${JSON.stringify(spread)}`,
    `"trees": [${trees.map(line)}\n ]`,
  ];
  return `{\n ${parts.join(",\n ")}\n}\n`;
}

function bare({ set, id, fold, answerable }: CollectedQuestion) {
  return { set, id, fold, answerable };
}

function inOrder(rows: readonly Float32Array[], grades: readonly number[], points: readonly number[]) {
  const order = points
    .map((_, i) => i)
    .sort((a, b) => (points[b] ?? 0) - (points[a] ?? 0) || a - b)
    .slice(0, KEPT);
  return {
    rows: order.map((i) => rows[i] ?? new Float32Array()),
    grades: order.map((i) => grades[i] ?? 0),
    points: order.map((i) => points[i] ?? 0),
  };
}
