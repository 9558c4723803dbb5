import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyse, tokens } from "../../../src/retrieval/analysis/analyse.ts";
import { fold } from "../../../src/retrieval/analysis/fold.ts";

describe("analyse", () => {
  it.each([
    ["with either apostrophe", "l’école", "l'école"],
    ["without accents", "déchèterie à côté", "decheterie a cote"],
    ["with ligatures", "un cœur, une œuvre", "un coeur, une oeuvre"],
    ["in capitals", "CARTE D'IDENTITÉ", "carte d'identité"],
    ["in the plural", "les encombrants", "l'encombrant"],
    ["with dots in acronyms", "la C.N.I.", "la CNI"],
    ["with acronyms in the plural", "les PLUs", "le PLU"],
    ["with a compound split or shortened", "un rendez vous", "un rdv"],
    ["with a compound hyphenated", "rendez-vous", "rdv"],
    ["decomposed", "mairie fermée".normalize("NFD"), "mairie fermée"],
    ["with thousands apart", "1 200 euros", "1200 euros"],
  ])("reads alike %s", (_, one, other) => {
    expect(analyse(one)).toEqual(analyse(other));
    expect(analyse(one)).not.toEqual([]);
  });

  it("keeps apart words that only look alike", () => {
    expect(analyse("pacs")).toEqual(["pacs"]);
    expect(analyse("travaux")).not.toEqual(analyse("travail"));
    expect(analyse("PLU")).not.toEqual([]);
    expect(analyse("plus")).toEqual([]);
  });

  it("keeps numbers, dates, hours and phone numbers", () => {
    expect(analyse("le 24/12/2026 à 13h30, cerfa 13753*04, tél. 05 36 49 10 00")).toEqual([
      "24",
      "12",
      "2026",
      "13h30",
      "cerf",
      "13753",
      "04",
      "0536491000",
    ]);
  });

  it("drops function words", () => {
    expect(analyse("Est-ce que je peux l'avoir ?")).toEqual([]);
  });

  it("says where each word stands", () => {
    const text = "Bonjour, à l’hôtel de ville ?";
    for (const { surface, start, end } of tokens(text)) expect(text.slice(start, end)).toBe(surface);
    expect(tokens(text).map(({ surface }) => surface)).toEqual(["Bonjour", "hôtel", "ville"]);
  });

  it("reads any text, in order, within its bounds", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (raw) => {
        const text = raw.normalize("NFC");
        let last = 0;
        for (const { start, end, term } of tokens(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(term).not.toBe("");
          last = end;
        }
      }),
    );
  });
});

describe("fold", () => {
  it("is idempotent", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => fold(fold(text)) === fold(text)));
  });

  it("folds case, accents, ligatures and apostrophes", () => {
    expect(fold("L’ŒUVRE d`été")).toBe("l'oeuvre d'ete");
  });
});
