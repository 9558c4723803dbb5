import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { abstentionPrecision, abstentionRecall } from "../../../evals/metrics/abstention.ts";
import { aurc } from "../../../evals/metrics/aurc.ts";
import { coverageAtError } from "../../../evals/metrics/coverage-at-error.ts";
import { errorAtCoverage } from "../../../evals/metrics/error-at-coverage.ts";
import { riskCoverage } from "../../../src/retrieval/confidence/measures/risk-coverage.ts";

/** Five questions, surest first: right, right, wrong, right, wrong; the last two announced alike. */
const FIVE = [
  { score: 0.9, positive: true },
  { score: 0.8, positive: true },
  { score: 0.7, positive: false },
  { score: 0.4, positive: true },
  { score: 0.4, positive: false },
];

const many = fc.array(
  fc.record({ score: fc.integer({ min: 0, max: 20 }).map((n) => n / 20), positive: fc.boolean() }),
  { minLength: 1, maxLength: 60 },
);

describe("selective answering, on a case worked by hand", () => {
  it("has one point a threshold: tied questions are answered together", () => {
    expect(riskCoverage(FIVE)).toEqual([
      { threshold: 0.9, coverage: 1 / 5, risk: 0 },
      { threshold: 0.8, coverage: 2 / 5, risk: 0 },
      { threshold: 0.7, coverage: 3 / 5, risk: 1 / 3 },
      { threshold: 0.4, coverage: 1, risk: 2 / 5 },
    ]);
  });

  it("aurc: each fifth at the risk of its threshold, (0 + 0 + 1/3 + 2/5 + 2/5) / 5", () => {
    expect(aurc(riskCoverage(FIVE))).toBeCloseTo((1 / 3 + 2 / 5 + 2 / 5) / 5, 12);
  });

  it("coverage at error: the largest share that keeps the promise, even past a worse threshold", () => {
    expect([0, 0.34, 0.4].map((error) => coverageAtError(riskCoverage(FIVE), error))).toEqual([
      2 / 5,
      3 / 5,
      1,
    ]);
    const recovers = [false, true, true, true].map((positive, at) => ({ score: 1 - at / 10, positive }));
    expect(coverageAtError(riskCoverage(recovers), 0.25)).toBe(1);
    expect(coverageAtError(riskCoverage(recovers), 0.2)).toBe(0);
  });

  it("error at coverage: at the highest threshold that answers enough", () => {
    expect([0.2, 0.6, 0.7, 1].map((share) => errorAtCoverage(riskCoverage(FIVE), share))).toEqual([
      0,
      1 / 3,
      2 / 5,
      2 / 5,
    ]);
  });

  it("abstention: two of three silences were due, two of four traps avoided", () => {
    const outcomes = [
      { abstained: true, due: true },
      { abstained: true, due: true },
      { abstained: true, due: false },
      { abstained: false, due: true },
      { abstained: false, due: true },
      { abstained: false, due: false },
    ];
    expect(abstentionPrecision(outcomes)).toBeCloseTo(2 / 3);
    expect(abstentionRecall(outcomes)).toBe(2 / 4);
  });
});

describe("selective answering", () => {
  it("never covers less when more errors are allowed, and keeps its promise", () => {
    fc.assert(
      fc.property(many, fc.double({ min: 0, max: 1, noNaN: true }), (list, error) => {
        const coverage = coverageAtError(riskCoverage(list), error);
        expect(coverage).toBeLessThanOrEqual(coverageAtError(riskCoverage(list), Math.min(1, error + 0.1)));
        if (coverage > 0) expect(errorAtCoverage(riskCoverage(list), coverage)).toBeLessThanOrEqual(error);
        expect(coverageAtError(riskCoverage(list), 1)).toBe(1);
      }),
    );
  });

  it("ends at the overall error, whatever the order of the questions", () => {
    fc.assert(
      fc.property(many, (list) => {
        const wrong = list.filter(({ positive }) => !positive).length / list.length;
        expect(riskCoverage(list).at(-1)).toMatchObject({ coverage: 1, risk: wrong });
        expect(riskCoverage(list.toReversed())).toEqual(riskCoverage(list));
        expect(aurc(riskCoverage(list.toReversed()))).toBeCloseTo(aurc(riskCoverage(list)), 12);
      }),
    );
  });

  it("is undefined of nothing", () => {
    const undefinedFigures = [aurc([]), coverageAtError([], 0.1), errorAtCoverage([], 0.5)];
    expect([...undefinedFigures, abstentionPrecision([]), abstentionRecall([])]).toEqual(
      Array(5).fill(Number.NaN),
    );
  });
});
