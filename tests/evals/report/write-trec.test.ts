import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { trecGradedQrels, trecQrels, trecRun } from "../../../evals/report/write-trec.ts";
import { question } from "../labelled-cases.ts";

describe("files for trec_eval", () => {
  it("have six columns a document, and no space inside one", () => {
    const ranked = [
      { id: "un doc.md", score: 0.5 },
      { id: "b", score: 0.25 },
    ];
    expect(trecRun([{ id: "q1", ranked }], "parvis")).toBe(
      "q1 Q0 un_doc.md 1 0.500000 parvis\nq1 Q0 b 2 0.250000 parvis\n",
    );
  });

  it("keep our order, for trec_eval sorts by score and breaks ties by name", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 }), (scores) => {
        const ranked = scores.map((score, at) => ({ id: `d${at}`, score }));
        const written = trecRun([{ id: "q", ranked }], "t")
          .split("\n")
          .filter((line) => line !== "")
          .map((line) => Number(line.split(" ")[4]));
        for (const [at, score] of written.entries()) {
          if (at > 0) expect(score).toBeLessThan(written[at - 1] ?? 0);
        }
        expect(written.length).toBe(scores.length);
      }),
    );
  });

  it("tell relevance, and grades apart where there are some", () => {
    const graded = question({ relevant: ["a"], grades: { a: 3, b: 1 } });
    const plain = question({ id: "q2", relevant: ["c"] });
    expect(trecQrels([graded, plain])).toBe("q1 0 a 1\nq2 0 c 1\n");
    expect(trecGradedQrels([graded, plain])).toBe("q1 0 a 3\nq1 0 b 1\nq2 0 c 1\n");
    expect(trecGradedQrels([plain])).toBeNull();
  });
});
