import { describe, expect, it } from "vitest";
import { judge } from "../../../evals/evaluate/judge.ts";
import { answered, output, question } from "../labelled-cases.ts";

describe("judging one question", () => {
  it("ranks documents by label, relevant or graded", () => {
    const labelled = question({ relevant: ["b"], grades_2020: { b: 1, a: 3 } });
    const { measures } = judge(labelled, output(["a", "f.jsonl#b"]));
    expect(measures).toMatchObject({ "hit@1": 0, "hit@3": 1, "mrr@10": 0.5, map: 0.5 });
    // The grades alone make nDCG: a (3) then b (1) is the best order there is.
    expect(measures["ndcg@10"]).toBe(1);
  });

  it("counts an unanswerable question as not right, whatever was found", () => {
    const judged = judge(question({ answerable: false }), output(["a"], { sure: 0.8 }));
    expect(judged.first).toEqual({ score: 0.8, positive: false });
    expect(judged.answerability).toEqual({ score: 0.8, positive: false });
    expect(judged.abstention).toEqual({ abstained: true, due: true });
    expect(judged.measures["hit@1"]).toBeNaN();
  });

  it("says nothing of what the label does not tell", () => {
    const judged = judge(question(), output(["a"]));
    expect([judged.first, judged.topic, judged.abstention, judged.verdict]).toEqual([null, null, null, null]);
    expect(judged.measures.right).toBeNaN();
  });

  it("judges an answer by fact, source and words", () => {
    const labelled = question({ document: "c.md", fact: "3 €", expected: ["answered"] });
    const { measures, verdict } = judge(labelled, output(["c.md"], answered("c.md", "Le repas coûte 3 €.")));
    expect(verdict).toBe("right");
    expect(measures).toMatchObject({
      answered: 1,
      refused: 0,
      fact_found: 1,
      citation_correct: 1,
      verbatim: 1,
      right: 1,
    });
  });

  it("tells messages by length", () => {
    const length = (size: number) => judge(question({ question: "x".repeat(size) }), output([])).length;
    expect([60, 61, 160, 161].map(length)).toEqual(["short", "medium", "medium", "long"]);
  });
});
