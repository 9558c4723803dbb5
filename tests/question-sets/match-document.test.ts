import { describe, expect, it } from "vitest";
import { matchesLabel, rankedLabels } from "../../src/question-sets/match-document.ts";

describe("what a label names", () => {
  it.each([
    ["F1050", "F1050", true],
    ["fiches.jsonl#F1050", "F1050", true],
    ["faq/dechets.yaml#3", "faq/dechets.yaml", true],
    ["documents/tarifs/2026.pdf", "documents/tarifs", true],
    ["F1050", "F10", false],
    ["fiches.jsonl#AF1050", "F1050", false],
    ["pages/cantine-2.md", "pages/cantine", false],
  ])("%s by %s: %s", (id, label, matches) => {
    expect(matchesLabel(id, label)).toBe(matches);
  });

  it("counts two documents of one label once, and keeps the others", () => {
    expect(rankedLabels(["x", "faq.yaml#1", "faq.yaml#2", "y"], ["faq.yaml"])).toEqual([
      "x",
      "faq.yaml",
      "y",
    ]);
  });
});
