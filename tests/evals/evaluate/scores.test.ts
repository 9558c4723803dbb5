import { describe, expect, it } from "vitest";
import { compare } from "../../../evals/evaluate/compare.ts";
import { FIGURE_NAMES, LOWER_IS_BETTER } from "../../../evals/evaluate/figures.ts";
import { scoreSet } from "../../../evals/evaluate/score-set.ts";
import { labelledCase, output } from "../labelled-cases.ts";

/** Forty questions whose page is first for those below `right`. */
function judgedSet(right: number) {
  return Array.from({ length: 40 }, (_, at) => {
    const fields = { relevant: ["a"], style: at < 20 ? "plain" : "sms" };
    const found = at < right ? ["a", "b"] : ["b", "a"];
    return labelledCase(`q${at}`, fields, output(found, { sure: at < right ? 0.9 : 0.1 })).judged;
  });
}

describe("scoring a set", () => {
  const scores = scoreSet(judgedSet(30));

  it("gives every figure, its interval and its breakdowns", () => {
    expect(scores).toMatchObject({
      n: 40,
      answerable: 40,
      figures: { "hit@1": 0.75, auc: 1, "coverage@error5": 0.75 },
    });
    expect(Object.keys(scores.figures)).toEqual(FIGURE_NAMES);
    const [low, high] = scores.intervals["hit@1"] ?? [Number.NaN, Number.NaN];
    expect(low).toBeLessThan(0.75);
    expect(high).toBeGreaterThan(0.75);
    expect(scores.by.style).toMatchObject({
      plain: { n: 20, figures: { "hit@1": 1 } },
      sms: { n: 20, figures: { "hit@1": 0.5 } },
    });
    expect(scores.by.category).toBeUndefined();
  });

  it("leaves undefined what has no question", () => {
    expect(scores.figures.auc_on_topic).toBeNaN();
    expect(scores.figures.right).toBeNaN();
    expect(scoreSet([]).figures["hit@1"]).toBeNaN();
  });

  it("gives the same intervals every time", () => {
    expect(scoreSet(judgedSet(30)).intervals).toEqual(scores.intervals);
  });
});

describe("comparing two systems", () => {
  it("shows a difference that the questions prove", () => {
    const { pairs, differences } = compare(judgedSet(30), judgedSet(10));
    expect(pairs).toBe(40);
    expect(differences["hit@1"]).toMatchObject({ ours: 0.75, other: 0.25, difference: 0.5, shown: true });
    expect(differences["hit@1"]?.p).toBeLessThan(0.01);
    expect(differences.auc).toMatchObject({ difference: 0, shown: false });
  });

  it("does not take one question more for a difference", () => {
    expect(compare(judgedSet(30), judgedSet(29)).differences["hit@1"]?.shown).toBe(false);
  });

  it("turns over with the systems, and leaves out questions that only one was asked", () => {
    const [ours, others] = [judgedSet(30), judgedSet(10).slice(5)];
    const there = compare(ours, others).differences["hit@1"];
    const back = compare(others, ours);
    expect(back.pairs).toBe(35);
    expect(back.differences["hit@1"]?.difference).toBeCloseTo(-(there?.difference ?? Number.NaN), 12);
  });

  it("knows which figures are better low", () => {
    expect([...LOWER_IS_BETTER]).toEqual(
      expect.arrayContaining(["wrong", "ece", "aurc", "brier", "error@coverage25"]),
    );
    expect(LOWER_IS_BETTER.has("hit@1") || LOWER_IS_BETTER.has("coverage@error5")).toBe(false);
  });
});
