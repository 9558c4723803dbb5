import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  chooseAnswer,
  choosePropose,
  chooseTopic,
  NEARLY_SURE,
  outcomeAt,
} from "../../../src/retrieval/confidence/derive-thresholds.ts";
import { SHIPPED_THRESHOLDS } from "../../../src/retrieval/confidence/thresholds.ts";
import { EIGHTY, wilson } from "../../../src/retrieval/confidence/wilson.ts";
import { randomNumbers } from "./observations.ts";

const scored = fc.array(
  fc.record({ score: fc.double({ min: 0, max: 1, noNaN: true }), positive: fc.boolean() }),
  { maxLength: 80 },
);
const target = fc.double({ min: 0.001, max: 0.999, noNaN: true });
const all = (count: number, score: number, positive: boolean) =>
  Array.from({ length: count }, () => ({ score, positive }));

describe("the bounds of a share", () => {
  it("are Wilson's", () => {
    // Newcombe (1998), table I: 81 of 263, and 0 of 20, at 95 %.
    expect(wilson(81, 263, 1.96).map((bound) => Number(bound.toFixed(4)))).toEqual([0.2553, 0.3662]);
    expect(wilson(0, 20, 1.96).map((bound) => Number(bound.toFixed(4)))).toEqual([0, 0.1611]);
    expect(wilson(0, 0, 1.96)).toEqual([0, 1]);
  });
});

describe("the threshold of an answer", () => {
  it("promises 5 % of errors from fourteen faultless answers on, not from thirteen", () => {
    expect(chooseAnswer(all(13, 0.8, true), 0.05)).toMatchObject({ reached: false, threshold: NEARLY_SURE });
    expect(chooseAnswer(all(14, 0.8, true), 0.05)).toMatchObject({ reached: true, threshold: 0.8 });
  });

  it("rests on ten answers at least, whatever the target", () => {
    expect(chooseAnswer(all(9, 0.8, true), 0.5).reached).toBe(false);
    expect(chooseAnswer(all(10, 0.8, true), 0.5)).toMatchObject({ reached: true, answered: 10 });
  });

  it("is the lowest that keeps the target", () => {
    const sure = all(40, 0.9, true);
    const likely = [...all(9, 0.6, true), ...all(1, 0.6, false)];
    const guesses = [...all(5, 0.4, true), ...all(15, 0.4, false)];
    const questions = [...guesses, ...sure, ...likely];
    expect(chooseAnswer(questions, 0.03)).toMatchObject({ threshold: 0.9, answered: 40, wrong: 0 });
    expect(chooseAnswer(questions, 0.05)).toMatchObject({ threshold: 0.6, answered: 50, wrong: 1 });
    expect(chooseAnswer(questions, 0.5)).toMatchObject({ threshold: 0.4, answered: 70, wrong: 16 });
  });

  it("never answers what is more likely wrong, even where everything was right", () => {
    expect(chooseAnswer(all(100, 0.1, true), 0.05)).toMatchObject({ threshold: 0.3, reached: true });
  });

  it("grows when the target shrinks, keeps it, and does not depend on the order of the questions", () => {
    fc.assert(
      fc.property(scored, target, target, (questions, a, b) => {
        const strict = chooseAnswer(questions, Math.min(a, b));
        const loose = chooseAnswer(questions, Math.max(a, b));
        expect(strict.threshold).toBeGreaterThanOrEqual(loose.threshold);
        expect(loose.threshold).toBeGreaterThanOrEqual(0.3);
        expect(loose.threshold).toBeLessThanOrEqual(NEARLY_SURE);
        if (strict.reached) expect(loose.reached).toBe(true);
        if (loose.reached && loose.threshold > 0.3) expect(loose.bound).toBeLessThanOrEqual(Math.max(a, b));
        expect(chooseAnswer(questions.toReversed(), a)).toEqual(chooseAnswer(questions, a));
      }),
    );
  });

  it("ends above the target in far fewer towns than the plain share would", () => {
    const random = randomNumbers(11);
    const drawn = (count: number) =>
      Array.from({ length: count }, () => {
        const score = random();
        return { score, positive: random() < score ** 0.3 };
      });
    const everyone = drawn(50_000);
    const errorAbove = (threshold: number) => {
      const { answered, wrong } = outcomeAt(everyone, threshold);
      return wrong / answered;
    };
    const towns = Array.from({ length: 100 }, () => drawn(100));
    const above = towns.filter((questions) => {
      const { threshold, reached } = chooseAnswer(questions, 0.1);
      return reached && errorAbove(threshold) > 0.1;
    });
    const aboveByShare = towns.filter((questions) => {
      const sorted = questions.toSorted((one, other) => other.score - one.score);
      const within = sorted.findLast(
        (_, at) => sorted.slice(0, at + 1).filter(({ positive }) => !positive).length <= 0.1 * (at + 1),
      );
      return within !== undefined && errorAbove(within.score) > 0.1;
    });
    expect(above.length).toBeLessThan(30);
    expect(aboveByShare.length).toBeGreaterThan(1.5 * above.length);
  });
});

describe("what a threshold gives", () => {
  it("counts the answers at or above it, the wrong ones, and their upper bound", () => {
    const questions = [...all(3, 0.5, true), ...all(1, 0.5, false), ...all(2, 0.4, false)];
    expect(outcomeAt(questions, 0.5)).toEqual({
      threshold: 0.5,
      answered: 4,
      wrong: 1,
      bound: wilson(1, 4, EIGHTY)[1],
    });
  });
});

describe("the threshold of proposals", () => {
  it("is the lowest from which at least half hold the right page", () => {
    const questions = [...all(10, 0.6, true), ...all(5, 0.4, false), ...all(20, 0.2, false)];
    expect(choosePropose(questions, 0.5)).toBe(0.4);
    expect(choosePropose(questions, 0.1)).toBe(0.6);
  });

  it("is the shipped one when too few questions are left, and proposes nothing when nothing is right", () => {
    expect(choosePropose(all(9, 0.5, true), 0.5)).toBe(SHIPPED_THRESHOLDS.propose);
    expect(choosePropose(all(30, 0.5, false), 0.5)).toBe(NEARLY_SURE);
  });

  it("shrinks when more misses are accepted", () => {
    fc.assert(
      fc.property(scored, target, target, (questions, a, b) => {
        const strict = choosePropose(questions, Math.min(a, b));
        expect(strict).toBeGreaterThanOrEqual(choosePropose(questions, Math.max(a, b)));
      }),
    );
  });
});

describe("the threshold of the topic", () => {
  it("keeps nineteen in twenty of the questions on topic", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 200 }), (chances) => {
        const topic = chooseTopic(chances);
        const kept = chances.filter((chance) => chance >= topic).length;
        expect(kept).toBeGreaterThanOrEqual(0.95 * chances.length - 1e-9);
        expect(topic).toBeLessThanOrEqual(0.5);
      }),
    );
    expect(chooseTopic([0.02, ...Array.from({ length: 39 }, (_, at) => 0.1 + at / 100)])).toBeCloseTo(0.11);
  });

  it("is at most the shipped one when few are known", () => {
    expect(chooseTopic([])).toBe(SHIPPED_THRESHOLDS.topic);
    expect(chooseTopic([0.9, 0.8])).toBe(SHIPPED_THRESHOLDS.topic);
    expect(chooseTopic([0.9, 0.05])).toBe(0.05);
  });
});
