import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { phrases, saysOnly } from "../../../src/handoff/replies/phrases.ts";

describe("phrases", () => {
  it("stands for every combination of the choices", () => {
    expect([...phrases("je|_ veux+bien|veux ça\nnon")].sort()).toEqual([
      "je veux bien ça",
      "je veux ça",
      "non",
      "veux bien ça",
      "veux ça",
    ]);
  });

  it("has no empty wording", () => {
    expect(phrases("a|_ b|_").has("")).toBe(false);
  });
});

const said = new Set(["a b", "c"]);
const beside = [new Set(["a", "d"]), new Set(["b c"])];
const says = (text: string) => saysOnly(text.split(" "), said, beside);

describe("saysOnly", () => {
  it.each([
    ["a b", true],
    ["c", true],
    ["d a b d c", true],
    ["a a b", true],
    ["a b c", true],
    ["d", false],
    ["a", false],
    ["b", false],
    ["a b e", false],
    ["a d b", false],
  ])("« %s »: %s", (text, expected) => {
    expect(says(text)).toBe(expected);
  });

  it("agrees with trying every way to cut a message", () => {
    const words = fc.array(fc.constantFrom("a", "b", "c", "d"), { minLength: 1, maxLength: 8 });
    const cuts = (rest: readonly string[], told: boolean): boolean => {
      if (rest.length === 0) return told;
      return rest.some((_, index) => {
        const wording = rest.slice(0, index + 1).join(" ");
        const next = rest.slice(index + 1);
        if (said.has(wording) && cuts(next, true)) return true;
        return beside.some((set) => set.has(wording)) && cuts(next, told);
      });
    };
    fc.assert(
      fc.property(words, (message) => {
        expect(saysOnly(message, said, beside)).toBe(cuts(message, false));
      }),
    );
  });
});
