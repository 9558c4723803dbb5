import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unsupportedClaims } from "../../../src/answering/verify/unsupported-claims.ts";

describe("unsupportedClaims", () => {
  it.each([
    ["Le timbre coûte 86 €.", "Timbre fiscal : 86 euros"],
    ["Il coûte 1 200,50 €.", "1200,50 €"],
    ["Comptez 3,5 €", "3,50 €"],
    ["Ouvert à 9 h", "de 09:00 à 12h30"],
    ["Jusqu'à 12 h 30", "de 09:00 à 12h30"],
    ["Appelez le 05.36.49.10.00", "Tél. 05 36 49 10 00"],
    ["Appelez le +33 5 36 49 10 00", "Tél. 05 36 49 10 00"],
    ["Écrivez à Accueil@Valcour.example.", "accueil@valcour.example"],
    ["Voir https://www.valcour.example/pacs/", "https://www.valcour.example/pacs"],
    ["Avant le 1er mai 2026", "avant le 01/05/2026"],
    ["Avant le 1er mai", "avant le 1er mai 2026"],
    ["Délai : 2 mois", "Le délai est de deux mois."],
    ["Valable cinq ans", "valable 5 ans"],
    ["Une remise de 10 %", "10 pour cent de remise"],
    ["Venez avec une pièce d'identité", "rien à voir"],
    ["Il faut 2 photos", "deux photos"],
  ])("finds « %s » in « %s »", (text, source) => {
    expect(unsupportedClaims(text, [source])).toEqual([]);
  });

  it.each([
    ["Le timbre coûte 86 €.", "Timbre fiscal : 68 €"],
    ["Le timbre coûte 86 €.", "Il y a 86 places."],
    ["Ouvert à 9 h", "Ouvert à 10 h, 9 agents"],
    ["Avant le 1er mai 2027", "avant le 1er mai 2026"],
    ["Avant le 1er mai 2026", "avant le 1er mai"],
    ["Délai : 2 mois", "Délai : 2 semaines"],
    ["Appelez le 05 36 49 10 01", "05 36 49 10 00"],
    ["Écrivez à a@b.example", "écrivez à c@b.example"],
    ["Voir https://a.example/x", "https://a.example/y"],
    ["12 places", "11 places"],
    ["Valable dix ans", "valable 5 ans"],
  ])("refuses « %s » from « %s »", (text, source) => {
    expect(unsupportedClaims(text, [source])).not.toEqual([]);
  });

  const amount = fc.integer({ min: 1, max: 999_999 }).map((cents) => cents / 100);
  const french = (value: number) => value.toLocaleString("fr-FR", { minimumFractionDigits: 2 });

  it("never accepts an amount the sources do not hold", () => {
    fc.assert(
      fc.property(amount, fc.array(amount, { maxLength: 5 }), (said, held) => {
        const sources = held.map((value) => `Le tarif est de ${french(value)} € par personne.`);
        const refused = unsupportedClaims(`Cela coûte ${french(said)} €.`, sources).length > 0;
        expect(refused).toBe(!held.includes(said));
      }),
    );
  });

  it("always accepts what is quoted word for word", () => {
    const piece = fc.constantFrom(
      "12 €",
      "3 mai 2026",
      "9 h 30",
      "05 36 49 10 00",
      "deux",
      "mois",
      "10 %",
      "le",
      ".",
      "1 000",
      "https://a.example/b",
      "14/07",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join(" ");
        expect(unsupportedClaims(text, [text])).toEqual([]);
      }),
    );
  });
});
