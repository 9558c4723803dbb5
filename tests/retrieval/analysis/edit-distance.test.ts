import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance } from "../../../src/retrieval/analysis/edit-distance.ts";

describe("editDistance", () => {
  it.each([
    ["mairie", "mairie", 0],
    ["mairie", "mairi", 1],
    ["mairie", "mariie", 1],
    ["décès", "deces", 2],
    ["", "abc", 3],
  ])("%s → %s is %i", (a, b, distance) => {
    expect(editDistance(a, b, 3)).toBe(distance);
  });

  it("is symmetric, and never above its limit plus one", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, limit) => {
        const distance = editDistance(a, b, limit);
        expect(editDistance(b, a, limit)).toBe(distance);
        expect(distance).toBe(Math.min(limit + 1, editDistance(a, b, 20)));
        expect(distance === 0).toBe(a === b);
      }),
    );
  });
});
