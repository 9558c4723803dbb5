import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maskPersonal } from "../../src/privacy/mask.ts";

const digit = fc.integer({ min: 0, max: 9 }).map(String);
const digits = (count: number) =>
  fc.array(digit, { minLength: count, maxLength: count }).map((all) => all.join(""));
const separator = fc.constantFrom("", " ", ".", "-");
const around = fc.constantFrom(
  ["", ""],
  ["mon numéro est le ", " merci"],
  ["(", ")"],
  ["tél.:", ", rappelez-moi"],
  ["Bonjour\n", "\nCordialement"],
);

const phone = fc
  .tuple(
    fc.constantFrom("0", "+33 ", "+33", "0033", "+33 (0)"),
    fc.integer({ min: 1, max: 9 }),
    separator,
    digits(8),
  )
  .map(([prefix, first, gap, rest]) => `${prefix}${first}${gap}${(rest.match(/../g) ?? []).join(gap)}`);
const email = fc
  .tuple(
    fc.stringMatching(/^[a-z][a-z0-9._-]{0,12}[a-z0-9]$/),
    fc.constantFrom("orange.fr", "valcour-sur-alize.example"),
  )
  .map(([name, host]) => `${name}@${host}`);
const iban = fc
  .tuple(digits(2), digits(10), fc.stringMatching(/^[A-Z0-9]{11}$/), digits(2), fc.boolean())
  .map(([check, bank, account, key, spaced]) => {
    const bare = `FR${check}${bank}${account}${key}`;
    return spaced ? (bare.match(/.{1,4}/g) ?? []).join(" ") : bare;
  });
const nir = fc
  .tuple(
    fc.constantFrom("1", "2"),
    digits(2),
    fc.constantFrom("01", "07", "12"),
    fc.constantFrom("75", "2A", "2B", "99"),
    digits(6),
    digits(2),
    fc.boolean(),
  )
  .map(([sex, year, month, department, order, key, spaced]) =>
    [sex, year, month, department, order.slice(0, 3), order.slice(3), key].join(spaced ? " " : ""),
  );
const card = fc
  .tuple(fc.constantFrom("4", "5"), digits(15), fc.constantFrom("", " ", "-"))
  .map(([first, rest, gap]) => (`${first}${rest}`.match(/.{4}/g) ?? []).join(gap));

describe("maskPersonal", () => {
  it.each([
    ["telephones", phone],
    ["e-mail addresses", email],
    ["IBANs", iban],
    ["social security numbers", nir],
    ["cards", card],
  ])("leaves nothing of %s, wherever they stand", (_what, secret) => {
    fc.assert(
      fc.property(secret, around, (value, [before, after]) => {
        const masked = maskPersonal(`${before}${value}${after}`);
        expect(masked).toMatch(/^[^\d@]*$/);
        expect(masked.startsWith(before)).toBe(true);
        expect(masked.endsWith(after)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("leaves no run of nine digits in any text, and masking twice changes nothing", () => {
    const text = fc.array(fc.oneof(fc.string(), phone, email, digits(9), digits(14)), { maxLength: 8 });
    fc.assert(
      fc.property(text, (parts) => {
        const masked = maskPersonal(parts.join(" "));
        expect(masked).not.toMatch(/\d{9}/);
        expect(maskPersonal(masked)).toBe(masked);
      }),
    );
  });

  it("names what it removed", () => {
    expect(maskPersonal("Je suis au 06 12 34 56 78 ou lea@orange.fr")).toBe(
      "Je suis au [téléphone] ou [adresse e-mail]",
    );
    expect(maskPersonal("n° 2 85 05 78 006 084 36")).toBe("n° [numéro de sécurité sociale]");
    expect(maskPersonal("FR76 3000 6000 0112 3456 7890 189.")).toBe("[IBAN].");
  });

  it("keeps what questions are made of", () => {
    for (const text of [
      "La mairie de 99123 Valcour ouvre-t-elle le 24/12/2026 de 9h00 à 12h30 ?",
      "Le 24-12-2026, 1 250 000 € de budget et 86,50 € la carte",
      "Article L.2121-29, n° 12345678, formulaire cerfa 12100*02",
      "Appelez le 112, le 3919 ou le 36 46",
      "Mes 3 enfants de 4, 6 et 12 ans vont à l'école en 2026 2027",
      "rendez-vous du 01/02/2026 au 03/04/2026",
    ]) {
      expect(maskPersonal(text)).toBe(text);
    }
  });
});
