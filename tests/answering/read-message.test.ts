import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanMessage, reduceMessage } from "../../src/answering/read-message.ts";

describe("cleanMessage", () => {
  it.each([
    ["<b>Bonjour</b>", "Bonjour"],
    ["[la mairie](https://a.example/x)", "la mairie"],
    ["a\u0000b\u202ec", "a b c"],
    ["  deux   espaces ", "deux espaces"],
  ])("cleans « %s »", (text, clean) => {
    expect(cleanMessage(text)).toBe(clean);
  });

  it("keeps both ends of 100 kB", () => {
    const clean = cleanMessage(`début ${"x ".repeat(50_000)}fin`);
    expect(clean.length).toBeLessThanOrEqual(20_001);
    expect(clean).toMatch(/^début.*fin$/s);
  });

  it("takes any string", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => cleanMessage(text).isWellFormed()),
    );
  });
});

describe("reduceMessage", () => {
  it("keeps the questions of a long message", () => {
    const story = "Nous habitons la commune depuis longtemps et nous aimons beaucoup le marché. ".repeat(80);
    const reduced = reduceMessage(`Bonjour. ${story} Comment demander un composteur ? ${story} Merci.`);
    expect(reduced.length).toBeLessThanOrEqual(1_200);
    expect(reduced).toContain("Comment demander un composteur ?");
  });

  it("leaves an ordinary message alone", () => {
    expect(reduceMessage("Où jeter le verre ?")).toBe("Où jeter le verre ?");
  });

  it("bounds a message without sentences", () => {
    expect(reduceMessage("x".repeat(100_000)).length).toBeLessThanOrEqual(1_200);
  });
});
