import { FEATURE_NAMES } from "../../src/retrieval/ranking/features.ts";
import {
  FINALISTS,
  type RankingModel,
  sumScorer,
  type WeightedSum,
} from "../../src/retrieval/ranking/model.ts";
import type { LabelledRows } from "./dataset.ts";
import type { Tree } from "./grow-tree.ts";
import { fitLinear } from "./linear.ts";
import { seeded } from "./seeded.ts";
import { fitTrees } from "./trees.ts";

/** Each seed grows an ensemble of its own: their sum is steadier than either. */
const SEEDS = [2, 3];

const WIDTH = FEATURE_NAMES.length;

/** Fits the first sum on all candidates, then the second sum and the trees on those it puts first. */
export function fitModel(questions: readonly LabelledRows[], noTrees = false): RankingModel {
  const usable = questions.filter(({ grades }) => grades.some((grade) => grade > 0));
  const sift = fitLinear(usable, WIDTH, seeded(1));
  const finals = usable.map((question) => keepBest(question, question.rows.map(sumScorer(sift))));
  const sum = fitLinear(finals, WIDTH, seeded(4));
  const grown = noTrees ? [] : SEEDS.flatMap((seed) => fitTrees(finals, WIDTH, seeded(seed)));
  const ofTrees = (row: Float32Array) => grown.reduce((total, tree) => total + treeValue(tree, row), 0);
  return {
    features: [...FEATURE_NAMES],
    sift: rounded(sift),
    sum: rounded(sum),
    trees: grown.map(({ nodes }) =>
      nodes.map(({ feature, limit, left, right, value }) =>
        feature < 0 ? [round(value)] : [feature, limit, left, right],
      ),
    ),
    spread: {
      sum: round(meanSpread(finals.map(({ rows }) => rows.map(sumScorer(sum))))),
      trees: noTrees ? 1 : round(meanSpread(finals.map(({ rows }) => rows.map(ofTrees)))),
    },
  };
}

function treeValue({ nodes }: Tree, row: Float32Array): number {
  let node = nodes[0];
  while (node !== undefined && node.feature >= 0) {
    node = nodes[(row[node.feature] ?? 0) <= node.limit ? node.left : node.right];
  }
  return node?.value ?? 0;
}

function rounded({ means, deviations, weights }: WeightedSum): WeightedSum {
  return { means: means.map(round), deviations: deviations.map(round), weights: weights.map(round) };
}

function keepBest(question: LabelledRows, scores: readonly number[]): LabelledRows {
  const order = scores.map((_, i) => i).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  const kept = order.filter((i, place) => place < FINALISTS || (question.grades[i] ?? 0) > 0);
  return {
    rows: kept.map((i) => question.rows[i] ?? new Float32Array(WIDTH)),
    grades: kept.map((i) => question.grades[i] ?? 0),
    weight: question.weight,
  };
}

function meanSpread(scores: ReadonlyArray<readonly number[]>): number {
  const spreads = scores.map((values) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  });
  return spreads.reduce((sum, value) => sum + value, 0) / spreads.length || 1;
}

function round(value: number): number {
  return Number(value.toPrecision(5));
}
