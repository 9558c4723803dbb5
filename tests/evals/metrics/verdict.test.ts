import { describe, expect, it } from "vitest";
import { type JudgedAnswer, verdict } from "../../../evals/metrics/verdict.ts";
import type { ExpectedKind } from "../../../src/question-sets/labelled-question.ts";
import { matchesOneOf } from "../../../src/question-sets/match-document.ts";

const label = { expected: ["answered"] as readonly ExpectedKind[], relevant: ["cantine.md"], fact: "3,40 €" };
const judge = (answer: JudgedAnswer, labelled = label) =>
  verdict(labelled, answer, matchesOneOf(labelled.relevant));
const answered = (text: string, document: string): JudgedAnswer => ({
  kind: "answered",
  text,
  cited: [document],
});
const handoff: JudgedAnswer = { kind: "handoff", text: "", cited: [] };

describe("judging an answer", () => {
  it("wants the fact, whatever the spacing, from any document that states it", () => {
    expect(judge(answered("Le repas coûte **3,40\u00a0€**.", "cantine.md"))).toBe("right");
    expect(judge(answered("Repas : 3,40 €", "tarifs.pdf"))).toBe("right");
  });

  it("tells the right document without the fact from another document", () => {
    expect(judge(answered("Le repas est servi à midi.", "cantine.md#2"))).toBe("incomplete");
    expect(judge(answered("Le repas est servi à midi.", "piscine.md"))).toBe("wrong");
  });

  it("calls a hand-off cautious when an answer was expected, an answer wrong when none was", () => {
    expect(judge(handoff)).toBe("cautious");
    expect(judge(handoff, { ...label, expected: ["handoff"] })).toBe("right");
    expect(judge(answered("3,40 €", "cantine.md"), { ...label, expected: ["handoff"] })).toBe("wrong");
    expect(judge({ kind: "refused", text: "", cited: [] })).toBe("wrong");
  });

  it("has no opinion where the set expects nothing", () => {
    expect(judge(handoff, { ...label, expected: [] })).toBeNull();
  });
});
