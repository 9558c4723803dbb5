import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draftName } from "../../../src/desk/faq-drafts/draft-name.ts";
import { maskOthers, namesOthers } from "../../../src/desk/faq-drafts/mask-others.ts";
import { LONGEST_QUESTION, tidyQuestion } from "../../../src/desk/faq-drafts/tidy-question.ts";
import { trimCourtesies } from "../../../src/desk/faq-drafts/trim-courtesies.ts";
import { fixtureCollectivity } from "../../collectivity/fixture.ts";

const collectivity = await fixtureCollectivity();

describe("an agent's reply without its courtesies", () => {
  it.each([
    [
      "Bonjour Madame Durand,\nLa piscine ouvre à 10 h.\n\nCordialement,\nCamille",
      "La piscine ouvre à 10 h.",
    ],
    ["Bonjour, merci pour votre message. La piscine ouvre à 10 h.", "La piscine ouvre à 10 h."],
    ["Bonjour La piscine ouvre à 10 h. Bonne journée !", "La piscine ouvre à 10 h."],
    ["Bonsoir !\n\nOui, le samedi matin.\nBien à vous,\nM. Petit\nService enfance", "Oui, le samedi matin."],
    ["Madame, Monsieur, le bureau est fermé lundi.", "Le bureau est fermé lundi."],
    ["Je suis Camille, de l'état civil. Il faut deux photos.", "Il faut deux photos."],
    ["Il faut deux photos.\nCamille", "Il faut deux photos."],
    ["Deux photos.\nN'hésitez pas à revenir vers nous si besoin.\nCamille Petit", "Deux photos."],
    ["N'hésitez pas à appeler avant de venir.", "N'hésitez pas à appeler avant de venir."],
    ["La mairie vous souhaite la bienvenue.", "La mairie vous souhaite la bienvenue."],
    ["Madame le maire reçoit le samedi.", "Madame le maire reçoit le samedi."],
    ["Bonjour,\nBonne journée", ""],
  ])("%j", (reply, left) => expect(trimCourtesies(reply, ["Camille Petit", "Camille"])).toBe(left));

  it("never adds a word, and leaves nothing more to trim", () => {
    const parts = fc.constantFrom(
      "Bonjour",
      " ",
      ",",
      "\n",
      "Cordialement",
      ". ",
      "La piscine",
      "Merci",
      "M.",
      "!",
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (said) => {
        const once = trimCourtesies(said.join(""));
        const letters = (text: string) => text.replace(/\s+/g, "").toLowerCase();
        expect(letters(said.join(""))).toContain(letters(once));
        expect(trimCourtesies(once)).toBe(once);
      }),
    );
  });
});

describe("a question for the FAQ", () => {
  it.each([
    [
      "bonjour, je voudrais savoir quand ouvre la piscine. Merci d'avance",
      "Je voudrais savoir quand ouvre la piscine ?",
    ],
    ["Quand ouvre la piscine ? Je travaille jusqu'à 18 h", "Quand ouvre la piscine ?"],
    ["quand   ouvre\nla piscine ???", "Quand ouvre la piscine ?"],
    ["je m'appelle Jean Dupont, où voter ?", "Où voter ?"],
    ["Bonjour", ""],
    ["?", ""],
  ])("%j", (words, question) => expect(tidyQuestion(words)).toBe(question));

  it("is one line of bounded length with one question mark at its end, whatever was written", () => {
    const unit = fc.constantFrom("a", "É", " ", "?", "\n", ".", ",", "😀", "\ud83d", "M", "Bonjour");
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 700 }), (words) => {
        const question = tidyQuestion(words);
        if (question === "") return;
        expect(question.length).toBeLessThanOrEqual(LONGEST_QUESTION);
        expect(question).toMatch(/^\S.*(?<=\S) \?$/u);
        expect(question).not.toContain("\n");
      }),
    );
  });
});

describe("what is hidden of a text", () => {
  it.each([
    ["Appelez le 05 36 49 10 00.", "Appelez le 05 36 49 10 00."],
    ["Appelez le 05.36.49.10.01 ou +33 5 36 49 10 00", "Appelez le 05.36.49.10.01 ou +33 5 36 49 10 00"],
    ["Écrivez à Mairie@montreval.example.", "Écrivez à Mairie@montreval.example."],
    ["Le 06 12 34 56 78, pas le 05 36 49 10 00", "Le [téléphone], pas le 05 36 49 10 00"],
    ["jean.mairie@montreval.example", "[adresse e-mail]"],
    ["mairie@montreval.example.org", "[adresse e-mail]"],
    ["FR76 3000 4000 0300 0536 4910 004", "[IBAN]"],
  ])("%j becomes %j", (text, masked) => {
    expect(maskOthers(text, collectivity)).toBe(masked);
    expect(namesOthers(text, collectivity)).toBe(/téléphone|e-mail/.test(masked));
  });

  it("is nothing more the second time", () => {
    const part = fc.constantFrom(
      "05 36 49 10 00",
      "06 12 34 56 78",
      "a@b.example",
      " ",
      "mairie@montreval.example",
      "7",
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const once = maskOthers(parts.join(", "), collectivity);
        expect(maskOthers(once, collectivity)).toBe(once);
        expect(namesOthers(once, collectivity)).toBe(false);
        expect(once).not.toMatch(/a@b|34 56/);
      }),
    );
  });
});

describe("the name of a draft", () => {
  it("says the question", () => {
    expect(draftName("2026-11-23", "Où est né l'œuf à Noël ?")).toBe("2026-11-23-ou-est-ne-l-oeuf-a-noel");
    expect(draftName("2026-11-23", "???")).toBe("2026-11-23-question");
  });

  it("is safe in any folder, whatever was asked", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (question) => {
        expect(draftName("2026-11-23", question)).toMatch(/^2026-11-23(-[a-z0-9]+)+$/);
        expect(draftName("2026-11-23", question).length).toBeLessThanOrEqual(71);
      }),
    );
  });
});
