import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bootstrapIntervals } from "../../../evals/metrics/bootstrap-intervals.ts";
import { mean } from "../../../evals/metrics/mean.ts";
import { percentile } from "../../../evals/metrics/percentile.ts";
import { seededRandom } from "../../../evals/metrics/random.ts";
import { randomisationTest } from "../../../evals/metrics/randomisation-test.ts";

const means = (values: readonly number[]) => ({ mean: mean(values) });
const interval = (
  groups: ReadonlyArray<readonly number[]>,
  seed: number,
  figures: (drawn: readonly number[]) => { readonly mean: number } = means,
) =>
  bootstrapIntervals(groups, figures, { random: seededRandom(seed), resamples: 1000 }).mean ?? [
    Number.NaN,
    Number.NaN,
  ];
const alone = <Value>(values: readonly Value[]) => values.map((value) => [value]);

describe("bootstrap intervals", () => {
  it("come close to the normal approximation for a mean of many", () => {
    // 400 values, 120 of them 1: mean .3, standard error √(.3 × .7 / 400) = .0229; ± 1.96 of it.
    const values = Array.from({ length: 400 }, (_, at) => (at < 120 ? 1 : 0));
    const [low, high] = interval(alone(values), 1);
    expect(low).toBeCloseTo(0.3 - 1.96 * 0.0229, 1.7);
    expect(high).toBeCloseTo(0.3 + 1.96 * 0.0229, 1.7);
  });

  it("are wider when the same questions come in groups", () => {
    const values = Array.from({ length: 100 }, (_, at) => (at % 2 === 0 ? 1 : 0));
    const groups = Array.from({ length: 10 }, (_, at) => Array<number>(10).fill(at % 2));
    const width = ([low, high]: readonly [number, number]) => high - low;
    const single = interval(alone(values), 2);
    expect(width(interval(groups, 2))).toBeGreaterThan(2 * width(single));
  });

  it("are the same for the same seed", () => {
    expect(interval(alone([1, 0, 1, 1, 0]), 3)).toEqual(interval(alone([1, 0, 1, 1, 0]), 3));
  });

  it("are undefined of nothing, or of what is mostly undefined", () => {
    const undefinedInterval = [Number.NaN, Number.NaN];
    expect(interval([], 4)).toEqual(undefinedInterval);
    expect(interval(alone([1]), 4, () => ({ mean: Number.NaN }))).toEqual(undefinedInterval);
  });
});

describe("the paired randomisation test", () => {
  const pairs = (ours: readonly number[], others: readonly number[]) =>
    ours.map((one, at) => [{ ours: one, other: others[at] ?? 0 }]);
  const p = (ours: readonly number[], others: readonly number[]) =>
    randomisationTest(pairs(ours, others), means, { random: seededRandom(5), rounds: 4000 }).mean;

  it("comes close to the exact value: of 2⁵ ways to exchange five equal gains, two are as large", () => {
    expect(p([1, 1, 1, 1, 1], [0, 0, 0, 0, 0])).toBeCloseTo(2 / 32, 1.7);
  });

  it("is 1 when nothing differs, small when everything does, the same both ways", () => {
    expect(p([1, 0, 1], [1, 0, 1])).toBe(1);
    const better = Array<number>(30).fill(1);
    const worse = Array<number>(30).fill(0);
    expect(p(better, worse)).toBeLessThan(0.001);
    expect(p(worse, better)).toBe(p(better, worse));
  });

  it("exchanges a group as one: thirty variants of one question prove nothing", () => {
    const group = Array.from({ length: 30 }, () => ({ ours: 1, other: 0 }));
    expect(randomisationTest([group], means, { random: seededRandom(6) }).mean).toBe(1);
  });

  it("is undefined when the difference is", () => {
    expect(randomisationTest([], means, { random: seededRandom(7) }).mean).toBeNaN();
  });
});

describe("small numbers", () => {
  it("means leave the undefined out, and percentiles are nearest ranks", () => {
    expect(mean([1, Number.NaN, 0])).toBe(0.5);
    expect([mean([]), mean([Number.NaN]), percentile([], 0.5)]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    expect([0.01, 0.5, 0.99, 1].map((share) => percentile([4, 1, 3, 2], share))).toEqual([1, 2, 4, 4]);
  });

  it("draws whole numbers below the bound, all of them", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 6 }), (seed, below) => {
        const random = seededRandom(seed);
        const drawn = new Set(Array.from({ length: 200 }, () => random(below)));
        expect([...drawn].toSorted()).toEqual(Array.from({ length: below }, (_, at) => at));
      }),
    );
  });
});
