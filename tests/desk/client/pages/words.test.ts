import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  fillVariables,
  unknownVariables,
  VARIABLES,
} from "../../../../src/desk/client/pages/canned-replies/variables.ts";
import { durationInWords } from "../../../../src/desk/client/pages/overview/duration-in-words.ts";
import { passwordProblem } from "../../../../src/desk/client/pages/passwords/password-problem.ts";

const VALUES = {
  "{agent}": "Isabelle Roussel",
  "{service}": "Urbanisme",
  "{collectivite}": "Valcour-sur-Alize",
  "{date}": "27 novembre 2026",
};

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
  it("replaces every variable, as often as it stands", () => {
    expect(fillVariables("{agent}, {service}, {agent} – {collectivite}, le {date}", VALUES)).toBe(
      "Isabelle Roussel, Urbanisme, Isabelle Roussel – Valcour-sur-Alize, le 27 novembre 2026",
    );
  });

  it("leaves what is no variable as it was typed, and names it", () => {
    expect(fillVariables("{prénom} { agent } {constructor} {}", VALUES)).toBe(
      "{prénom} { agent } {constructor} {}",
    );
    expect(unknownVariables("{prénom} {agent} {prénom} {constructor}")).toEqual([
      "{prénom}",
      "{constructor}",
    ]);
  });

  it("does not replace inside what it has just put in", () => {
    const values = { ...VALUES, "{agent}": "{date}" };
    expect(fillVariables("{agent}", values)).toBe("{date}");
  });

  it("changes nothing else", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        fc.pre(VARIABLES.every((variable) => !text.includes(variable)));
        expect(fillVariables(text, VALUES)).toBe(text);
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
