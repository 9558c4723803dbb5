import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fillVariables } from "../../../../src/desk/client/conversation/composer/fill-variables.ts";
import { unknownVariables, VARIABLES } from "../../../../src/desk/client/pages/canned-replies/variables.ts";
import { durationInWords } from "../../../../src/desk/client/pages/overview/duration-in-words.ts";
import { passwordProblem } from "../../../../src/desk/client/pages/passwords/password-problem.ts";

describe("durationInWords", () => {
  it.each([
    [0, "0 s"],
    [59.4, "59 s"],
    [59.6, "1 min"],
    [3569, "59 min"],
    [3570, "1 h"],
    [3900, "1 h 05"],
    [86_369, "23 h 59"],
    [86_370, "1 j"],
    [183_600, "2 j 3 h"],
    [-3, "0 s"],
  ])("says %d seconds as %s", (seconds, words) => {
    expect(durationInWords(seconds)).toBe(words);
  });

  it("never says 60 of a unit", () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (seconds) => {
        expect(durationInWords(seconds)).not.toMatch(/\b(60 s|60 min|24 h|h 60)/);
      }),
    );
  });
});

describe("canned replies", () => {
  it("names once each what looks like a variable and is none", () => {
    expect(unknownVariables("{prénom} {agent} {prénom} {constructor} { agent } {}")).toEqual([
      "{prénom}",
      "{constructor}",
    ]);
    expect(unknownVariables(VARIABLES.join(" "))).toEqual([]);
  });

  it("names everything that will be sent as it was typed", () => {
    const values = { agent: "A", service: "S", collectivite: "C", date: "D" };
    fc.assert(
      fc.property(fc.array(fc.constantFrom("{agent}", "{nom}", "{date}", "{2}", " mot ", "é")), (parts) => {
        const text = parts.join("");
        const left = fillVariables(text, values).match(/\{[\p{L}\p{N}_-]+\}/gu) ?? [];
        expect(unknownVariables(text)).toEqual([...new Set(left)]);
      }),
    );
  });
});

describe("passwordProblem", () => {
  it("counts what is missing, and what is too long", () => {
    expect(passwordProblem("onze lettre")).toMatch(/il en manque 1\b/);
    expect(passwordProblem("douze lettre")).toBeNull();
    expect(passwordProblem("x".repeat(128))).toBeNull();
    expect(passwordProblem("x".repeat(129))).toMatch(/128/);
  });
});
