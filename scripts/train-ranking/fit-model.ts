import { seededUniform } from "../../evals/metrics/random.ts";
import { FEATURE_NAMES } from "../../src/retrieval/ranking/features.ts";
import { createScorer, type RankingModel, TREES_SEE } from "../../src/retrieval/ranking/model.ts";
import type { LabelledRows } from "./dataset.ts";
import { fitLinear } from "./linear.ts";
import { fitTrees } from "./trees.ts";

/** Each seed grows an ensemble of its own: their sum is steadier than either. */
const SEEDS = [2, 3];

const WIDTH = FEATURE_NAMES.length;

/** Fits the weighted sum, then the trees on the candidates it puts first. */
export function fitModel(questions: readonly LabelledRows[], noTrees = false): RankingModel {
  const usable = questions.filter(({ grades }) => grades.some((grade) => grade > 0));
  const linear = fitLinear(usable, WIDTH, seededUniform(1));
  const bare: RankingModel = {
    features: [...FEATURE_NAMES],
    linear,
    trees: [],
    spread: { linear: 1, trees: 1 },
  };
  const score = createScorer(bare);
  const hardest = usable.map((question) => keepBest(question, score(question.rows)));
  const grown = noTrees ? [] : SEEDS.flatMap((seed) => fitTrees(hardest, WIDTH, seededUniform(seed)));
  const trees = grown.map(({ nodes }) =>
    nodes.map(({ feature, limit, left, right, value }) =>
      feature < 0 ? [round(value)] : [feature, round(limit), left, right],
    ),
  );
  const onlyTrees = createScorer({
    ...bare,
    linear: { ...linear, weights: linear.weights.map(() => 0) },
    trees,
  });
  return {
    ...bare,
    linear: {
      means: linear.means.map(round),
      deviations: linear.deviations.map(round),
      weights: linear.weights.map(round),
    },
    trees,
    spread: {
      linear: round(meanSpread(hardest.map(({ rows }) => score(rows)))),
      trees: trees.length === 0 ? 1 : round(meanSpread(hardest.map(({ rows }) => onlyTrees(rows)))),
    },
  };
}

function keepBest(question: LabelledRows, scores: readonly number[]): LabelledRows {
  const order = scores.map((_, i) => i).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  const kept = order.filter((i, place) => place < TREES_SEE || (question.grades[i] ?? 0) > 0);
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
