import { FEATURE_NAMES } from "../../src/retrieval/ranking/features.ts";
import { type CollectedQuestion, FOLDS, type LabelledRows } from "./dataset.ts";
import { fitLinear, linearScore } from "./linear.ts";
import { seeded } from "./seeded.ts";
import { TRAINING_SETS } from "./sets.ts";
import { fitTrees } from "./trees.ts";
import type { Tree } from "./grow-tree.ts";

/** Cross-validates, prints what each set reaches with and without memory, and writes the model fitted on everything. */
export function fit(questions: readonly CollectedQuestion[], write: boolean): void {
  const scorers = ["linear", "trees", "both"] as const;
  const ranks = new Map<string, number[]>();
  const add = (key: string, rank: number) => ranks.set(key, [...(ranks.get(key) ?? []), rank]);
  for (let fold = 0; fold < FOLDS; fold++) {
    const train = questions.filter((one) => one.fold !== fold).flatMap(labelled(questions));
    const linear = fitLinear(train, FEATURE_NAMES.length, seeded(1));
    const trees = process.argv.includes("--no-trees") ? [] : fitTrees(train, FEATURE_NAMES.length, seeded(2));
    for (const question of questions) {
      if (question.fold !== fold || !question.answerable) continue;
      for (const memory of ["withMemory", "withoutMemory"] as const) {
        const { rows, grades } = question[memory];
        const ofLinear = rows.map((row) => linearScore(linear, row));
        const ofTrees = rows.map((row) => treesScore(trees, row));
        const both = standard(ofLinear).map((value, i) => value + (standard(ofTrees)[i] ?? 0));
        for (const scorer of scorers) {
          const scores = { linear: ofLinear, trees: ofTrees, both }[scorer];
          add(`${question.set}|${memory}|${scorer}`, firstGood(scores, grades));
        }
        add(`${question.set}|${memory}|lexical`, firstGood(rows.map((row) => row[0] ?? 0), grades));
        add(`${question.set}|${memory}|recall`, grades.some((grade) => grade > 0) ? 0 : -1);
      }
    }
  }
  for (const set of new Set(questions.map((one) => one.set))) {
    for (const memory of ["withoutMemory", "withMemory"]) {
      const cells = ["recall", "lexical", ...scorers].map((scorer) => {
        const of = ranks.get(`${set}|${memory}|${scorer}`);
        return of === undefined ? "" : `${scorer} ${figures(of)}`;
      });
      console.log(`${set} ${memory} n=${ranks.get(`${set}|${memory}|linear`)?.length}: ${cells.join("  ")}`);
    }
  }
  if (write) throw new Error("not yet");
}

function labelled(all: readonly CollectedQuestion[]) {
  const sizes = new Map<string, number>();
  for (const { set, answerable } of all) if (answerable) sizes.set(set, (sizes.get(set) ?? 0) + 1);
  const weights = new Map(TRAINING_SETS.map(({ name, form, weight }) => [`${name} ${form}`, weight]));
  return (question: CollectedQuestion): LabelledRows[] => {
    const weight = ((weights.get(question.set) ?? 0) / (sizes.get(question.set) ?? 1)) * 100;
    if (!question.answerable || weight === 0) return [];
    return [
      { ...question.withMemory, weight: weight / 2 },
      { ...question.withoutMemory, weight: weight / 2 },
    ];
  };
}

function treesScore(trees: readonly Tree[], row: Float32Array): number {
  let sum = 0;
  for (const { nodes } of trees) {
    let node = nodes[0];
    while (node !== undefined && node.feature >= 0) {
      node = nodes[(row[node.feature] ?? 0) <= node.limit ? node.left : node.right];
    }
    sum += node?.value ?? 0;
  }
  return sum;
}

function standard(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) || 1;
  return values.map((value) => (value - mean) / spread);
}

function firstGood(scores: readonly number[], grades: readonly number[]): number {
  const order = scores.map((_, i) => i).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  return order.findIndex((i) => (grades[i] ?? 0) > 0);
}

function figures(ranks: readonly number[]): string {
  const share = (k: number) => ranks.filter((rank) => rank >= 0 && rank < k).length / ranks.length;
  const mrr = ranks.reduce((sum, rank) => sum + (rank >= 0 && rank < 10 ? 1 / (rank + 1) : 0), 0) / ranks.length;
  return [share(1), share(5), mrr].map((value) => value.toFixed(3).replace(/^0/, "")).join("/");
}
