import { describe, expect, it } from "vitest";
import { failuresOf } from "../../../evals/evaluate/failures.ts";
import type { Output } from "../../../evals/generate/output.ts";
import { answered, labelledCase, output } from "../labelled-cases.ts";

const kindOf = (fields: object, made: Output) =>
  failuresOf([labelledCase("q", fields, made)])[0]?.kind ?? null;
const expectsAnswer = { document: "c.md", fact: "3 €", expected: ["answered"] };

describe("why a question failed", () => {
  it.each([
    ["answered-not-expected", { expected: ["handoff"] }, output(["x"], answered("x", "Oui."))],
    ["answered-not-expected", { answerable: false }, output(["x"], answered("x", "Oui."))],
    ["wrong-document", expectsAnswer, output(["x", "c.md"], answered("x", "Non."))],
    ["fact-missing", expectsAnswer, output(["c.md"], answered("c.md", "Le repas est bon."))],
    ["absent", expectsAnswer, output(["x", "y"])],
    ["further", expectsAnswer, output(["x", "c.md"])],
    ["not-answered", expectsAnswer, output(["c.md"])],
    ["not-answered", { relevant: ["c.md"] }, output(["c.md"])],
    ["wrong-outcome", { expected: ["handoff"] }, output([], { kind: "smalltalk" })],
    ["failed", expectsAnswer, output(["c.md"], { kind: "failed" })],
  ])("%s", (kind, fields, made) => {
    expect(kindOf(fields, made)).toBe(kind);
  });

  it("is no failure to do what is expected, or to offer the page among three", () => {
    expect(kindOf(expectsAnswer, output(["c.md"], answered("c.md", "3 €")))).toBeNull();
    expect(kindOf({ expected: ["handoff"] }, output([]))).toBeNull();
    expect(kindOf({ relevant: ["c.md"] }, output(["x", "y", "c.md"], { kind: "clarify" }))).toBeNull();
    expect(kindOf({ relevant: ["c.md"] }, output(["x", "y", "z", "c.md"], { kind: "clarify" }))).toBe(
      "further",
    );
  });

  it("tells what costs trust first, and where the page was", () => {
    const failures = failuresOf([
      labelledCase("late", expectsAnswer, output(["x", "c.md"])),
      labelledCase("lie", { expected: ["handoff"] }, output(["x"], answered("x", "Oui."))),
    ]);
    expect(failures.map(({ labelled, position }) => [labelled.id, position])).toEqual([
      ["lie", null],
      ["late", 2],
    ]);
  });
});
