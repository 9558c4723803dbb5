import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { septets, toGsm7 } from "../../../src/conversation/splitting/gsm7.ts";
import { measure } from "../../../src/conversation/splitting/measure.ts";

const cheap = (text: string) => Array.from(text).every((one) => septets(one) !== null);

describe("toGsm7", () => {
  it.each([
    ["L’élève « Zoé » a reçu 12 € – à l’œuvre…", "L'élève \"Zoé\" a recu 12 € - à l'oeuvre..."],
    ["‘a’ “b” „c‟ ‹d› — e", '\'a\' "b" "c" "d" - e'],
    ["çÇ ê î ô û â ë ï ÿ œ Œ æ Æ", "cÇ e i o u a e i y oe OE æ Æ"],
    ["À Â È É Ê Ë Î Ô Ù Û Ÿ", "A A E É E E I O U U Y"],
    ["9 h 30\u00a0: 1\u202f234\u2009€\t!", "9 h 30 : 1 234 € !"],
    ["habitant·e·s, l´état, `a`", "habitant.e.s, l'état, 'a'"],
    ["n° 4, 12 m², 1ᵉʳ, CO₂, 3 × 4, −5", "no 4, 12 m2, 1er, CO2, 3 x 4, -5"],
    ["{a} [b] ~ | \\ ^", "{a} [b] ~ | \\ ^"],
    ["e\u0301te\u0301, a\u0302, b\u0301, œ\u0301", "été, a, b, oe"],
    ["co\u00adupe\u200b \ufeffici", "coupe ici"],
  ])("writes %j", (written, expected) => {
    expect(toGsm7(written)).toBe(expected);
  });

  it("changes no number", () => {
    expect(toGsm7("2½ h, ½ part, 10² m, 12,50 €")).toBe("2 1/2 h, 1/2 part, 10^2 m, 12,50 €");
  });

  it("leaves a link leading where it did", () => {
    const link = toGsm7("https://valcour.example/reçu/été?x=1.");
    expect(link).toBe("https://valcour.example/re%C3%A7u/été?x=1.");
    expect(new URL(link).href).toBe(new URL("https://valcour.example/reçu/été?x=1.").href);
  });

  it("leaves emoji and other scripts, which are then counted as they are", () => {
    for (const written of ["👨‍👩‍👧‍👦", "☎️", "مرحبا", "Привет", "你好"]) {
      expect(toGsm7(written)).toBe(written);
    }
    expect(measure(toGsm7(`${"ê".repeat(70)}😀`), "sms-segments")).toBe(2);
  });

  it("makes French cheap, whatever its letters", () => {
    const letters = [..."aàâæbcçdeéèêëiîïoôœuùûüyÿAÀÂÉÈÊËÎÏÔŒÙÛŸ’«»–—… ,.!?€°"];
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...letters) }), (text) => cheap(toGsm7(text))));
  });

  it("says the same twice", () => {
    const awkward = [..."œ°→½²2«»e \u0301\u0327\u0338\u200b\u00a0\u1100\u1161☎\ufe0f\n"];
    const any = fc.string({ minLength: 1, maxLength: 1, unit: "binary" });
    fc.assert(
      fc.property(fc.string({ unit: fc.oneof(fc.constantFrom(...awkward), any) }), (written) => {
        expect(toGsm7(toGsm7(written))).toBe(toGsm7(written));
      }),
      { numRuns: 500 },
    );
  });
});
