import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { brier } from "../../../evals/metrics/brier.ts";
import { auc } from "../../../src/retrieval/confidence/measures/auc.ts";
import { ece } from "../../../src/retrieval/confidence/measures/ece.ts";
import { reliability } from "../../../src/retrieval/confidence/measures/reliability.ts";
import type { Scored } from "../../../src/retrieval/confidence/measures/scored.ts";

const scored = (...pairs: ReadonlyArray<readonly [number, boolean]>): Scored[] =>
  pairs.map(([score, positive]) => ({ score, positive }));

const many = fc.array(
  fc.record({ score: fc.double({ min: 0, max: 1, noNaN: true }), positive: fc.boolean() }),
  { minLength: 1, maxLength: 60 },
);

describe("area under the ROC curve", () => {
  it("counts the pairs in the right order, ties for half", () => {
    // Positives .9 .4; negatives .5 .4: .9 beats both, .4 loses to .5 and ties with .4: (2 + 0 + .5) / 4.
    expect(auc(scored([0.9, true], [0.5, false], [0.4, true], [0.4, false]))).toBe(2.5 / 4);
  });

  it("is the share of all pairs, one by one", () => {
    fc.assert(
      fc.property(many, (list) => {
        const pairs = list
          .filter(({ positive }) => positive)
          .flatMap((up) =>
            list
              .filter(({ positive }) => !positive)
              .map((down) => (up.score > down.score ? 1 : up.score === down.score ? 0.5 : 0)),
          );
        const expected = pairs.reduce((sum: number, pair) => sum + pair, 0) / pairs.length;
        if (pairs.length === 0) expect(auc(list)).toBeNaN();
        else expect(auc(list)).toBeCloseTo(expected, 9);
      }),
    );
  });

  it("does not change when scores are stretched, and turns over with the labels", () => {
    const whole = fc.record({ score: fc.integer({ min: 0, max: 20 }), positive: fc.boolean() });
    fc.assert(
      fc.property(fc.array(whole, { maxLength: 60 }), (list) => {
        // One of each kind, so that the area is defined.
        const both = [...list, { score: 3, positive: true }, { score: 5, positive: false }];
        const stretched = both.map((one) => ({ ...one, score: one.score ** 3 - 7 }));
        const turned = both.map((one) => ({ ...one, positive: !one.positive }));
        expect(auc(stretched)).toBeCloseTo(auc(both), 9);
        expect(auc(turned)).toBeCloseTo(1 - auc(both), 9);
      }),
    );
  });

  it("is undefined with one kind only", () => {
    expect([auc([]), auc(scored([0.5, true])), auc(scored([0.5, false]))]).toEqual([
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ]);
  });
});

describe("calibration", () => {
  it("brier: ((.8 - 1)² + (.3 - 0)²) / 2", () => {
    expect(brier(scored([0.8, true], [0.3, false]))).toBeCloseTo((0.04 + 0.09) / 2, 12);
  });

  it("ece: bins of a tenth, each weighing its questions", () => {
    // Bin .9-1: announced .95, observed 1/2, two questions; bin .1-.2: announced .1, observed 0, two questions.
    const list = scored([0.95, true], [0.95, false], [0.1, false], [0.1, false]);
    expect(ece(list)).toBeCloseTo((2 / 4) * 0.45 + (2 / 4) * 0.1, 12);
  });

  it("puts every probability in one bin, 1 in the last", () => {
    expect(reliability(scored([1, true], [0, false])).map(({ count }) => count)).toEqual([
      1, 0, 0, 0, 0, 0, 0, 0, 0, 1,
    ]);
    fc.assert(
      fc.property(many, (list) => {
        const bins = reliability(list);
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(list.length);
        for (const { count, announced, observed } of bins) {
          expect(Number.isNaN(announced) && Number.isNaN(observed)).toBe(count === 0);
        }
      }),
    );
  });

  it("stays between 0 and 1, and is 0 for an oracle", () => {
    fc.assert(
      fc.property(many, (list) => {
        for (const value of [brier(list), ece(list)]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
        const oracle = list.map(({ positive }) => ({ score: positive ? 1 : 0, positive }));
        expect([brier(oracle), ece(oracle)]).toEqual([0, 0]);
      }),
    );
  });

  it("is undefined of nothing", () => {
    expect([brier([]), ece([])]).toEqual([Number.NaN, Number.NaN]);
  });
});
