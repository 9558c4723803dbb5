import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FEATURE_NAMES } from "../../../src/retrieval/ranking/features.ts";
import { createScorer, type RankingModel, TREES_SEE } from "../../../src/retrieval/ranking/model.ts";
import { readRankingModel } from "../../../src/retrieval/ranking/read-model.ts";

const WIDTH = FEATURE_NAMES.length;
const row = (first: number, second = 0) =>
  Float32Array.from({ length: WIDTH }, (_, f) => [first, second][f] ?? 0);
const flat = (value: number) => Array.from({ length: WIDTH }, () => value);

/** Counts on the first feature; its one tree adds 5 where the second is above a half. */
const BY_HAND: RankingModel = {
  features: [...FEATURE_NAMES],
  linear: { means: flat(1), deviations: flat(2), weights: flat(0).with(0, 4) },
  trees: [[[1, 0.5, 1, 2], [0], [5]]],
  spread: { linear: 2, trees: 5 },
};

describe("the ranking model", () => {
  it("adds a weighted sum of standardised features and what each tree says, each in its own spread", () => {
    // 4 × (3 - 1) / 2 / 2 = 2, and 5 / 5 = 1.
    expect(createScorer(BY_HAND)([row(3), row(3, 1), row(1, 0.5)])).toEqual([2, 3, 0]);
  });

  it("asks the trees about the best candidates only, and never lifts another above them", () => {
    const rows = Array.from({ length: TREES_SEE + 5 }, (_, i) => row(100 - i, i >= TREES_SEE ? 1 : 0));
    const scores = createScorer(BY_HAND)(rows);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  it("scores nothing without candidates", () => {
    expect(createScorer(BY_HAND)([])).toEqual([]);
  });

  it("refuses a model trained on other features", () => {
    expect(() => createScorer({ ...BY_HAND, features: ["other"] })).toThrow("scripts/train-ranking.ts");
  });

  it("ships with trees that end in a leaf whatever is measured", () => {
    const scorer = createScorer(readRankingModel());
    const value = fc.float({ min: -10, max: 10, noNaN: true });
    const rows = fc.array(fc.array(value, { minLength: WIDTH, maxLength: WIDTH }), { maxLength: 40 });
    fc.assert(
      fc.property(rows, (list) => {
        const scores = scorer(list.map((values) => Float32Array.from(values)));
        expect(scores).toHaveLength(list.length);
        expect(scores.every(Number.isFinite)).toBe(true);
      }),
    );
  });
});
