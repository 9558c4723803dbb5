import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { share } from "../../evals/metrics/share.ts";
import { verdict } from "../../evals/metrics/verdict.ts";
import { readQuestionSet } from "../../evals/question-set.ts";
import type { Answer } from "../../src/answering/answer.ts";

function setOf(...lines: string[]): string {
  const file = join(mkdtempSync(join(tmpdir(), "parvis-set-")), "set.jsonl");
  writeFileSync(file, lines.join("\n"));
  return file;
}

const line = (fields: object) =>
  JSON.stringify({ id: "a", question: "Q ?", category: "c", expected: ["answered"], ...fields });

describe("reading a question set", () => {
  it("skips blank lines and fills in the instant", () => {
    expect(readQuestionSet(setOf(line({}), "", line({ id: "b" })))).toMatchObject([
      { id: "a", after: [] },
      { id: "b" },
    ]);
  });

  it.each([
    [[line({}), "{"], /set\.jsonl:2: not JSON/],
    [[line({ expected: ["oui"] })], /set\.jsonl:1: expected\.0/],
    [[line({}), line({})], /set\.jsonl:2: id: "a" comes twice/],
    [[line({ facts: "x" })], /set\.jsonl:1/],
  ])("names file, line and field of a mistake", (lines, message) => {
    expect(() => readQuestionSet(setOf(...lines))).toThrow(message);
  });
});

describe("judging an outcome", () => {
  const [labelled] = readQuestionSet(setOf(line({ fact: "3,40 €", document: "cantine.md" })));
  if (labelled === undefined) throw new Error("no question");
  const judge = (answer: Answer, label = labelled) =>
    verdict({ labelled: label, record: { answer, confidence: 1, evidence: null, steps: [] } });
  const answered = (text: string, documentId: string): Answer => ({
    kind: "answered",
    text,
    citations: [
      { documentId, title: "", url: null, producer: "", updated: "", heading: null, page: null, quote: "" },
    ],
    seeAlso: [],
  });
  const handoff: Answer = { kind: "handoff", text: "", reason: "no-evidence", contact: null };

  it("wants the fact, whatever the spacing, from any document that states it", () => {
    expect(judge(answered("Le repas coûte **3,40\u00a0€**.", "cantine.md"))).toBe("right");
    expect(judge(answered("Repas : 3,40 €", "tarifs.pdf"))).toBe("right");
  });

  it("tells the right document without the fact from another document", () => {
    expect(judge(answered("Le repas est servi à midi.", "cantine.md"))).toBe("incomplete");
    expect(judge(answered("Le repas est servi à midi.", "piscine.md"))).toBe("wrong");
  });

  it("calls a hand-off cautious when an answer was expected, an answer wrong when none was", () => {
    expect(judge(handoff)).toBe("cautious");
    expect(judge(handoff, { ...labelled, expected: ["handoff"] })).toBe("right");
    expect(judge(answered("3,40 €", "cantine.md"), { ...labelled, expected: ["handoff"] })).toBe("wrong");
  });

  it("shares nothing of nothing", () => {
    expect(share([], () => true)).toBeNaN();
    expect(share([1, 2, 3, 4], (value) => value > 1)).toBe(0.75);
  });
});
