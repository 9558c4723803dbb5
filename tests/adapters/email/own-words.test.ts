import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ownWords } from "../../../adapters/email/own-words.ts";

const SAID = "Bonjour,\n\nQuel est le prix de la cantine ?\n\nMerci";

describe("ownWords", () => {
  it.each([
    [
      "Gmail",
      "Le lun. 23 nov. 2026 à 10:12, Mairie <mairie@valcour.example> a écrit :\n> Bonjour\n> Réponse",
    ],
    [
      "Gmail, broken",
      "Le lun. 23 nov. 2026 à 10:12, Mairie de Valcour\n<mairie@valcour.example> a écrit :\n\n> Bonjour",
    ],
    ["English", "On Mon, Nov 23, 2026 at 10:12 AM Mairie <mairie@valcour.example> wrote:\n> Bonjour"],
    [
      "Outlook",
      "De : Mairie <mairie@valcour.example>\nEnvoyé : lundi 23 novembre 2026 10:12\nÀ : Ana\nObjet : RE: x\n\nBonjour",
    ],
    ["English Outlook", "From: Mairie\nSent: Monday\nTo: Ana\nSubject: RE\n\nBonjour"],
    ["old Outlook", "-----Message d'origine-----\nDe : Mairie\n\nBonjour"],
    ["a line", "________________________________\nDe : Mairie\n\nBonjour"],
    ["a signature", "-- \nAna Dupont\n06 12 34 56 78"],
    ["a phone", "Envoyé de mon iPhone"],
    ["quotes alone", "> Bonjour\n> Réponse"],
  ])("leaves what %s adds below", (_program, added) => {
    expect(ownWords(`${SAID}\n\n${added}`)).toBe(SAID);
  });

  it("keeps answers written below a quotation", () => {
    expect(ownWords("Le 3 mars à 10:12, Mairie a écrit :\n> Quel jour ?\n\nLe mardi.")).toBe("Le mardi.");
  });

  it("keeps sentences that only look like a client's", () => {
    const said = "Le maire a écrit au conseil.\nDe : la place du marché\nJe suis sur place.";
    expect(ownWords(said)).toBe(said);
  });

  it("loses no line of who quotes nothing, and adds none", () => {
    const line = fc.constantFrom(
      "Bonjour",
      "Quel est le prix ?",
      "C'est pour mon fils, né en 2020.",
      "",
      "Merci !",
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
        expect(ownWords(lines.join("\r\n"))).toBe(
          lines
            .join("\n")
            .replace(/\n{3,}/g, "\n\n")
            .trim(),
        );
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (body) => {
        const source = new Set(
          body
            .replaceAll("\u00a0", " ")
            .split(/\r\n?|\n/)
            .map((one) => one.trim()),
        );
        for (const kept of ownWords(body).split("\n"))
          expect(source.has(kept.trim()) || kept === "").toBe(true);
      }),
    );
  });
});
