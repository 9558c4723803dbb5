import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { passageText } from "../../../src/desk/search/passage-text.ts";

describe("passage text", () => {
  it("gives short passages whole", () => {
    expect(passageText("Ouvert le **samedi**.\n\n- de 9 h à 12 h\n- sur rendez-vous")).toBe(
      "Ouvert le **samedi**.\n\n- de 9 h à 12 h\n- sur rendez-vous",
    );
  });

  it("cuts long ones where a sentence ends, keeping their lines", () => {
    const sentence = "La mairie est ouverte le samedi matin de 9 h à 12 h, hors jours fériés.";
    const text = Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? sentence : `${sentence}\n`)).join(" ");
    const shown = passageText(text);
    expect(text.startsWith(shown)).toBe(true);
    expect(shown.endsWith("fériés.")).toBe(true);
    expect(shown.length).toBeLessThanOrEqual(1200);
    expect(shown.length).toBeGreaterThan(1200 - sentence.length - 3);
  });

  it("shows nothing that a page could run", () => {
    expect(passageText("Bonjour <script>alert(1)</script>[ici](javascript:alert(1))")).not.toMatch(
      /<script|javascript:/,
    );
  });

  it("never exceeds 1,200 characters, whatever the passage", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", minLength: 1100, maxLength: 3000 }),
      fc
        .array(fc.constantFrom("mot ", "fin. ", "\n", "« oui » ", "a".repeat(300), "👩‍👩‍👧"), {
          maxLength: 400,
        })
        .map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(text, (one) => {
        const shown = passageText(one);
        expect(shown.length).toBeLessThanOrEqual(1200);
        expect(shown.isWellFormed() || !one.isWellFormed()).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
