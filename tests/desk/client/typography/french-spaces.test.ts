import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { frenchSpaces } from "../../../../src/desk/client/typography/french-spaces.ts";

describe("French spaces", () => {
  it.each([
    ["Le samedi aussi ?", "Le samedi aussi\u00a0?"],
    [
      "Oui ! De 9 h à 12 h ; sinon : 05 36 49",
      "Oui\u00a0! De 9\u00a0h à 12\u00a0h\u00a0; sinon\u00a0: 05\u00a036\u00a049",
    ],
    ["Écrivez « annuler ».", "Écrivez «\u00a0annuler\u00a0»."],
    ["22 € ou 10 % de moins", "22\u00a0€ ou 10\u00a0% de moins"],
    ["Voir https://a.example/?b=c:d", "Voir https://a.example/?b=c:d"],
    ["3 habitants", "3 habitants"],
  ])("of %j never break", (written, shown) => {
    expect(frenchSpaces(written)).toBe(shown);
  });

  it("change nothing but spaces, and nothing more when done twice", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."a0h ?!:;»«%€\n") }), (text) => {
        const shown = frenchSpaces(text);
        expect(shown.replaceAll("\u00a0", " ")).toBe(text);
        expect(frenchSpaces(shown)).toBe(shown);
      }),
    );
  });
});
