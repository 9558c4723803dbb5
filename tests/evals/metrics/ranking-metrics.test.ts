import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { averagePrecision } from "../../../evals/metrics/average-precision.ts";
import { hit } from "../../../evals/metrics/hit.ts";
import { ndcg } from "../../../evals/metrics/ndcg.ts";
import { recall } from "../../../evals/metrics/recall.ts";
import { reciprocalRank } from "../../../evals/metrics/reciprocal-rank.ts";

const judged = (ranked: readonly string[], ...relevant: string[]) => ({
  ranked,
  relevant: new Set(relevant),
});

/** trec_eval's definitions, worked by hand: relevant b, d and z; found a b c d e. */
describe("ranking metrics, on a case worked by hand", () => {
  const ranking = judged(["a", "b", "c", "d", "e"], "b", "d", "z");

  it("success_k: b is second", () => {
    expect([1, 2, 3].map((k) => hit(ranking, k))).toEqual([0, 1, 1]);
  });

  it("recip_rank: 1 / 2, nothing beyond the cut", () => {
    expect(reciprocalRank(ranking, 10)).toBe(1 / 2);
    expect(reciprocalRank(ranking, 1)).toBe(0);
  });

  it("recall_k: b alone of three in two, b and d of three in five", () => {
    expect(recall(ranking, 2)).toBeCloseTo(1 / 3);
    expect(recall(ranking, 5)).toBeCloseTo(2 / 3);
  });

  it("map: precision 1/2 at b, 2/4 at d, nothing for z: (1/2 + 2/4 + 0) / 3", () => {
    expect(averagePrecision(ranking)).toBeCloseTo((1 / 2 + 2 / 4) / 3);
  });

  it("ndcg_cut_k: gains are the grades, discounted by log2(position + 1), over the best order of all judged", () => {
    const grades = new Map([
      ["b", 3],
      ["d", 1],
      ["z", 2],
      ["e", 0],
    ]);
    const gained = 3 / Math.log2(3) + 1 / Math.log2(5);
    const best = 3 / Math.log2(2) + 2 / Math.log2(3) + 1 / Math.log2(4);
    expect(gained / best).toBeCloseTo(0.48793, 5);
    expect(ndcg(ranking.ranked, grades, 10)).toBeCloseTo(gained / best, 12);
    // At 2: only b is reached; the ideal is cut as well.
    expect(ndcg(ranking.ranked, grades, 2)).toBeCloseTo(3 / Math.log2(3) / (3 + 2 / Math.log2(3)), 12);
  });
});

describe("ranking metrics", () => {
  const ids = fc.uniqueArray(fc.constantFrom(..."abcdefghijklmnop"), { minLength: 1, maxLength: 16 });
  const some = fc.uniqueArray(fc.constantFrom(..."abcdefghijklmnop"), { minLength: 1, maxLength: 5 });

  it("stay between 0 and 1, and none falls as the cut goes deeper but nDCG", () => {
    fc.assert(
      fc.property(ids, some, fc.integer({ min: 1, max: 15 }), (ranked, relevant, k) => {
        const ranking = judged(ranked, ...relevant);
        for (const metric of [hit, recall, reciprocalRank]) {
          expect(metric(ranking, k)).toBeGreaterThanOrEqual(0);
          expect(metric(ranking, k + 1)).toBeGreaterThanOrEqual(metric(ranking, k));
          expect(metric(ranking, k)).toBeLessThanOrEqual(1);
        }
        const grades = new Map(relevant.map((id, at) => [id, at + 1]));
        expect(ndcg(ranked, grades, k)).toBeLessThanOrEqual(1 + 1e-12);
        expect(averagePrecision(ranking)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("are 1 when the relevant documents come first, in order of grade", () => {
    fc.assert(
      fc.property(some, (relevant) => {
        const ranked = [...relevant, "other"];
        expect(averagePrecision(judged(ranked, ...relevant))).toBe(1);
        const grades = new Map(relevant.map((id, at) => [id, relevant.length - at]));
        expect(ndcg(ranked, grades, 10)).toBeCloseTo(1, 12);
      }),
    );
  });

  it("do not change with what follows the cut", () => {
    fc.assert(
      fc.property(ids, some, (ranked, relevant) => {
        const cut = ranked.slice(0, 5);
        expect(hit(judged(cut, ...relevant), 5)).toBe(hit(judged(ranked, ...relevant), 5));
        expect(recall(judged(cut, ...relevant), 5)).toBe(recall(judged(ranked, ...relevant), 5));
      }),
    );
  });

  it("are undefined, not 0, when nothing is relevant", () => {
    const nothing = judged(["a"]);
    const all = [hit(nothing, 1), recall(nothing, 1), reciprocalRank(nothing, 1), averagePrecision(nothing)];
    expect([...all, ndcg(["a"], new Map(), 10), ndcg(["a"], new Map([["a", 0]]), 10)]).toEqual(
      Array(6).fill(Number.NaN),
    );
  });
});
