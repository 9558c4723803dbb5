import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { memoryFolds } from "../../../evals/generate/memory-folds.ts";
import { question } from "../labelled-cases.ts";

const DOCUMENTS = ["fiches.jsonl#a", "fiches.jsonl#b"];
const asked = (count: number, groups: number) =>
  Array.from({ length: count }, (_, at) =>
    question({
      id: `q${at}`,
      question: `Question numéro ${at} ?`,
      relevant: ["a"],
      group: `g${at % groups}`,
    }),
  );

describe("what may be remembered while a question is asked", () => {
  it("is the whole memory when it holds none of the questions", () => {
    const memory = [question({ id: "m", question: "Autre chose ?", relevant: ["b"] })];
    expect(memoryFolds(asked(3, 3), memory, DOCUMENTS)).toMatchObject([
      {
        questions: [{}, {}, {}],
        remembered: [{ question: "Autre chose ?", documentIds: ["fiches.jsonl#b"] }],
      },
    ]);
  });

  it("leaves out what has no document in the index", () => {
    const memory = [
      question({ id: "m", question: "Autre ?", relevant: ["absent"] }),
      question({ id: "n", question: "Rien ?" }),
    ];
    expect(memoryFolds(asked(1, 1), memory, DOCUMENTS)[0]?.remembered).toEqual([]);
  });

  it("never holds the question, the same words, or a variant of its group", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 12 }), (count, groups) => {
        const questions = asked(count, groups);
        const again = question({ id: "other", question: "QUESTION numéro 0", relevant: ["b"] });
        const folds = memoryFolds(questions, [...questions, again], DOCUMENTS);
        expect(folds.flatMap((fold) => fold.questions).length).toBe(count);
        for (const fold of folds) {
          const groupsAsked = new Set(fold.questions.map(({ group }) => group));
          const remembered = new Set(fold.remembered.map((one) => one.question));
          for (const one of questions) {
            if (groupsAsked.has(one.group)) expect(remembered).not.toContain(one.question);
          }
          if (fold.questions.some(({ id }) => id === "q0")) expect(remembered).not.toContain(again.question);
        }
      }),
    );
  });
});
