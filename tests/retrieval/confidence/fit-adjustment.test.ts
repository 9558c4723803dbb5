import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adjust, UNADJUSTED } from "../../../src/retrieval/confidence/adjust.ts";
import { fitAdjustment } from "../../../src/retrieval/confidence/fit-adjustment.ts";
import { probability } from "../../../src/retrieval/confidence/heads.ts";
import { randomNumbers } from "./observations.ts";

const judged = fc.record({ odds: fc.double({ min: -13, max: 13, noNaN: true }), positive: fc.boolean() });

/** Questions whose true log-odds are `slope` × announced + `intercept`. */
function town(count: number, { slope, intercept }: { slope: number; intercept: number }) {
  const random = randomNumbers(3);
  return Array.from({ length: count }, () => {
    const odds = random() * 6 - 3;
    return { odds, positive: random() < probability(slope * odds + intercept) };
  });
}

describe("the adjustment to a town's own questions", () => {
  it("changes nothing without questions", () => {
    expect(fitAdjustment([])).toEqual(UNADJUSTED);
  });

  it("finds how a town differs when it has many questions, and hardly moves for a few", () => {
    const truth = { slope: 0.6, intercept: -0.8 };
    const many = fitAdjustment(town(4000, truth));
    expect(many.slope).toBeCloseTo(0.6, 1);
    expect(many.intercept).toBeCloseTo(-0.8, 1);
    const few = fitAdjustment(town(5, truth));
    expect(Math.abs(few.slope - 1)).toBeLessThan(0.2);
    expect(Math.abs(few.intercept)).toBeLessThan(0.4);
  });

  it("is where the slope of the penalised loss is nil", () => {
    const questions = town(60, { slope: 1.1, intercept: 0.3 });
    const loss = ({ slope, intercept }: { slope: number; intercept: number }) =>
      questions.reduce(
        (sum, { odds, positive }) => {
          const chance = probability(adjust(odds, { slope, intercept }));
          return sum - Math.log(positive ? chance : 1 - chance);
        },
        (slope - 1) ** 2 / (2 * 0.25 ** 2) + intercept ** 2 / (2 * 0.5 ** 2),
      );
    const best = fitAdjustment(questions);
    for (const [slope, intercept] of [
      [0.01, 0],
      [-0.01, 0],
      [0, 0.01],
      [0, -0.01],
    ] as const) {
      const near = { slope: best.slope + slope, intercept: best.intercept + intercept };
      expect(loss(near)).toBeGreaterThan(loss(best));
    }
  });

  it("keeps the order of probabilities, stays finite, and does not depend on the order of the questions", () => {
    fc.assert(
      fc.property(fc.array(judged, { maxLength: 60 }), (questions) => {
        const fitted = fitAdjustment(questions);
        expect(fitted.slope).toBeGreaterThan(0);
        expect(Number.isFinite(fitted.slope) && Number.isFinite(fitted.intercept)).toBe(true);
        expect(fitAdjustment(questions.toReversed())).toEqual(fitted);
      }),
    );
  });
});
