import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CitizenReply, readReply } from "../../../src/handoff/replies/read-reply.ts";
import { fr } from "../../../src/i18n/fr/placing.ts";
import { WORDINGS } from "./wordings.ts";

type Kind = CitizenReply["kind"];

describe("readReply", () => {
  for (const [kind, wordings] of Object.entries(WORDINGS)) {
    it.each(wordings)(`${kind}: « %s »`, (text) => {
      expect(readReply(text).kind).toBe(kind);
    });
  }

  it.each([
    [fr.choices.here, "accept"],
    [fr.choices.byContact, "by-contact"],
    [fr.choices.no, "decline"],
  ] as const)("understands its own button « %s »", (label, kind) => {
    expect(readReply(label).kind).toBe(kind);
  });

  it("tells who wants the assistant back from who wants nobody", () => {
    expect(readReply("je reprends avec l'assistant")).toEqual({ kind: "cancel", wantsAssistant: true });
    expect(readReply("annuler")).toEqual({ kind: "cancel", wantsAssistant: false });
  });

  it.each([
    ["oui, par mail à Marie@Exemple.fr svp", "email", "marie@exemple.fr"],
    ["vous pouvez me joindre au +33 6 12 34 56 78 merci", "phone", "06 12 34 56 78"],
    ["Mme Durand Marie, 0536491000", "phone", "05 36 49 10 00"],
  ] as const)("takes the contact of « %s »", (text, means, contact) => {
    expect(readReply(text)).toEqual({ kind: "contact", means, contact });
  });

  const texts = Object.values(WORDINGS).flat();

  it("reads the same through capitals, spaces, final marks and courtesy", () => {
    const dressings = [
      (text: string) => text.toUpperCase(),
      (text: string) => `  ${text}  `,
      (text: string) => `${text} !!`,
      (text: string) => `Bonjour, ${text}`,
      (text: string) => `${text} merci beaucoup`,
      (text: string) => text.normalize("NFD"),
    ];
    // "Terminer" and its like must stand alone; a lone smile stays one.
    const alone = /^(?:terminer|terminez|quitter|fin|stop|\/end)$/i;
    const dressed = texts.filter((text) => !alone.test(text) && text.trim() !== "");
    fc.assert(
      fc.property(fc.constantFrom(...dressed), fc.constantFrom(...dressings), (text, dress) => {
        expect(readReply(dress(text)).kind).toBe(readReply(text).kind);
      }),
      { numRuns: 1000 },
    );
  });

  it("takes for a reply no message that goes on with a question", () => {
    // An address given beside a few words is still given.
    const given: readonly Kind[] = ["contact", "unclear-contact", "other"];
    const short = texts.filter((text) => !given.includes(readReply(text).kind));
    const questions = [
      " et quels sont les horaires de la piscine ?",
      " mais combien coûte un passeport ?",
      " pour ma demande de passeport",
      ", et mon permis de construire",
    ];
    fc.assert(
      fc.property(fc.constantFrom(...short), fc.constantFrom(...questions), (text, question) => {
        expect(readReply(`${text}${question}`).kind).toBe("other");
      }),
      { numRuns: 1000 },
    );
  });

  it("never throws, and leaves long messages to others", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        const { kind } = readReply(text);
        if (text.length > 200) expect(kind).toBe("other");
      }),
    );
    expect(readReply(`oui ${"a".repeat(100_000)}`)).toEqual({ kind: "other" });
    expect(readReply("1 ".repeat(100_000))).toEqual({ kind: "other" });
  });
});
