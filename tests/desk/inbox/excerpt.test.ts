import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excerpt } from "../../../src/desk/inbox/excerpt.ts";

describe("excerpt", () => {
  it.each([
    ["Bonjour,\n\n  à quelle heure\touvre la mairie ?  ", [], "Bonjour, à quelle heure ouvre la mairie ?"],
    ["", ["permis.pdf"], "Fichier : permis.pdf"],
    [" \n ", ["a.png", "b.png"], "Fichiers : a.png, b.png"],
    ["", [], ""],
    ["facture\u202Egpj.exe", [], "facture gpj.exe"],
    ["", ["\u202Ecod.exe"], "Fichier : cod.exe"],
    [`${"a".repeat(139)} b`, [], `${"a".repeat(139)}…`],
    [`${"a".repeat(138)}👩‍👩‍👧‍👦${"b".repeat(20)}`, [], `${"a".repeat(138)}…`],
  ])("puts %j on one line", (words, files, expected) => {
    expect(excerpt(words, files)).toBe(expected);
  });

  it("is one well-formed line of at most 140 characters, whatever was written", () => {
    const written = fc.oneof(
      fc.string({ unit: "binary", maxLength: 400 }),
      fc.array(fc.nat({ max: 0xffff }), { maxLength: 300 }).map((units) => String.fromCharCode(...units)),
    );
    fc.assert(
      fc.property(written, fc.array(written, { maxLength: 3 }), (words, files) => {
        const line = excerpt(words, files);
        expect(line.length).toBeLessThanOrEqual(140);
        expect(line.isWellFormed()).toBe(true);
        expect(line).not.toMatch(/[\r\n\u2028\u2029\u202a-\u202e]/u);
        expect(line).toBe(line.trim());
      }),
      { numRuns: 1000 },
    );
  });
});
