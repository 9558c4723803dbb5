import { describe, expect, it } from "vitest";
import { seededUniform } from "../../../evals/metrics/random.ts";
import type { LabelledRows } from "../../../scripts/train-ranking/dataset.ts";
import { fitLinear, linearScore } from "../../../scripts/train-ranking/linear.ts";
import { fitTrees, TREES } from "../../../scripts/train-ranking/trees.ts";

const WIDTH = 4;

/** Questions of eight candidates; the one that answers is chosen by a rule over random features. */
function questions(count: number, isRight: (row: Float32Array) => number): LabelledRows[] {
  const random = seededUniform(7);
  return Array.from({ length: count }, () => {
    const rows = Array.from({ length: 8 }, () => Float32Array.from({ length: WIDTH }, () => random()));
    const values = rows.map(isRight);
    const best = values.indexOf(Math.max(...values));
    return { rows, grades: rows.map((_, i) => (i === best ? 1 : 0)), weight: 1 };
  });
}

function shareRight(list: readonly LabelledRows[], score: (row: Float32Array) => number): number {
  const right = list.filter(({ rows, grades }) => {
    const scores = rows.map(score);
    return grades[scores.indexOf(Math.max(...scores))] === 1;
  });
  return right.length / list.length;
}

describe("training to rank", () => {
  it("finds the weights of a rule that is a sum", () => {
    const rule = (row: Float32Array) => 2 * (row[0] ?? 0) - (row[2] ?? 0);
    const model = fitLinear(questions(300, rule), WIDTH, seededUniform(1));
    expect(shareRight(questions(500, rule).slice(300), (row) => linearScore(model, row))).toBeGreaterThan(
      0.85,
    );
  });

  it("finds with trees a rule that no sum can say", () => {
    const rule = (row: Float32Array) => -Math.abs((row[1] ?? 0) - 0.5);
    const train = questions(400, rule);
    const settings = { ...TREES, trees: 60, rate: 0.2, leastRows: 20, sample: 1, featureSample: 1 };
    const trees = fitTrees(train, WIDTH, seededUniform(1), settings);
    const score = (row: Float32Array) =>
      trees.reduce((sum, { nodes }) => {
        let node = nodes[0];
        while (node !== undefined && node.feature >= 0) {
          node = nodes[(row[node.feature] ?? 0) <= node.limit ? node.left : node.right];
        }
        return sum + (node?.value ?? 0);
      }, 0);
    const fresh = questions(600, rule).slice(400);
    const sum = fitLinear(train, WIDTH, seededUniform(1));
    expect(shareRight(fresh, score)).toBeGreaterThan(0.7);
    expect(shareRight(fresh, score)).toBeGreaterThan(shareRight(fresh, (row) => linearScore(sum, row)) + 0.3);
  });

  it("gives the same model twice from the same seed", () => {
    const train = questions(50, (row) => row[0] ?? 0);
    expect(fitLinear(train, WIDTH, seededUniform(1))).toEqual(fitLinear(train, WIDTH, seededUniform(1)));
    const settings = { ...TREES, trees: 5, leastRows: 20 };
    expect(fitTrees(train, WIDTH, seededUniform(2), settings)).toEqual(
      fitTrees(train, WIDTH, seededUniform(2), settings),
    );
  });
});
