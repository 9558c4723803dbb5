import { describe, expect, it } from "vitest";
import { toGsm7 } from "../../../src/conversation/splitting/gsm7.ts";
import { measure } from "../../../src/conversation/splitting/measure.ts";
import { splitText } from "../../../src/conversation/splitting/split-text.ts";

const cut = (written: string, maxText: number) => splitText(written, { unit: "characters", maxText });

/** About as long as said, in paragraphs as an answer has them. */
function answer(length: number): string {
  const sentence = "L'inscription à la cantine de l'école se fait à la mairie, avant le 15 août. ";
  const paragraph = `${sentence.repeat(5).trim()}\n\n`;
  return paragraph
    .repeat(Math.ceil(length / paragraph.length))
    .slice(0, length)
    .trim();
}

describe("splitText", () => {
  it("leaves a text that fits as it is, and says nothing of white space", () => {
    expect(cut(" Bonjour.\n\nÀ bientôt.\n", 21)).toEqual(["Bonjour.\n\nÀ bientôt."]);
    expect(cut(" \n\u00a0", 100)).toEqual([]);
    expect(cut("", 100)).toEqual([]);
  });

  it.each([
    ["Un et deux.\n\nTrois quatre cinq.", 22, ["Un et deux.", "Trois quatre cinq."]],
    ["Un, deux et trois.\r\n\r\nQuatre. Cinq\r\nsix.", 35, ["Un, deux et trois.", "Quatre. Cinq\r\nsix."]],
    ["- un deux trois quatre\n- cinq. Six sept", 36, ["- un deux trois quatre", "- cinq. Six sept"]],
    ["Un deux trois. Quatre cinq six sept.", 24, ["Un deux trois.", "Quatre cinq six sept."]],
    ["alpha beta gamma delta", 12, ["alpha beta", "gamma delta"]],
    ["alpha beta\u00a0: gamma delta", 12, ["alpha beta\u00a0:", "gamma delta"]],
    ["abcdefghijklmnopqrstuvwxyz", 10, ["abcdefghij", "klmnopqrst", "uvwxyz"]],
  ])("%#: cuts between paragraphs first, then lines, sentences, words", (written, maxText, parts) => {
    expect(cut(written, maxText)).toEqual(parts);
  });

  it("takes no abbreviation for the end of a sentence", () => {
    expect(cut("Demandez à voir M. Dupont demain matin.", 26)).toEqual([
      "Demandez à voir M. Dupont",
      "demain matin.",
    ]);
    expect(cut("C'est écrit à l'art. 12 du règlement", 24)).toEqual([
      "C'est écrit à l'art. 12",
      "du règlement",
    ]);
  });

  it.each([
    ["Appelez la mairie au 05 36 49 10 00 svp", "05 36 49 10 00", 32],
    ["Appelez la mairie au 05.36.49.10.00,vite,vite", "05.36.49.10.00", 32],
    ["Depuis l'étranger : +33 5 36 49 10 00 merci", "+33 5 36 49 10 00", 32],
    ["Depuis l'étranger : +33 (0)5 36 49 10 00 merci", "+33 (0)5 36 49 10 00", 35],
    ["Service national 3939 ou 0 800 12 34 56 gratuit", "0 800 12 34 56", 35],
    ["Service national 3939 ou 0 806 000 126 gratuit", "0 806 000 126", 35],
    ["(écrire_bien_vite_à:accueil+x@valcour.example", "accueil+x@valcour.example", 39],
    ["(voir:https://valcour.example/a/b", "https://valcour.example/a/b", 30],
    ["Apportez une **pièce d'identité** valide", "**pièce d'identité**", 30],
    ["Lisez donc [la page utile](https://v.example/c) bien", "[la page utile](https://v.example/c)", 40],
  ])("%#: keeps a number, an address, a link or strong words whole", (written, whole, maxText) => {
    const parts = cut(written, maxText);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.some((part) => part.includes(whole))).toBe(true);
  });

  it("keeps a source with its link, and the link alone where both are too long", () => {
    const source = "Source : Cantine (Valcour, mis à jour le 1er mai 2026)\nhttps://www.valcour.example/c";
    const crlf = source.replace("\n", "\r\n");
    expect(cut(`Le repas coûte 3,40 €. Il se paie en ligne.\n\n${source}`, 100)).toContain(source);
    expect(cut(`Le repas coûte 3,40 €. Il se paie en ligne.\n${crlf}`, 100)).toContain(crlf);
    expect(cut(source, 60).at(-1)).toBe("https://www.valcour.example/c");
  });

  it("cuts an address longer than a message between characters, one longer than that between points", () => {
    expect(cut(`https://v.example/${"👍🏽".repeat(4)}`, 20)).toEqual([
      "https://v.example/",
      "👍🏽👍🏽👍🏽👍🏽",
    ]);
    expect(cut(`a${"\u0301".repeat(25)}`, 20).map((part) => part.length)).toEqual([20, 6]);
    expect(cut("😀".repeat(3), 1)).toEqual(["😀", "😀", "😀"]);
    const family = cut("👨‍👩‍👧‍👦".repeat(3), 5);
    expect(family.join("")).toBe("👨‍👩‍👧‍👦".repeat(3));
    expect(family.every((part) => part.isWellFormed() && part.length <= 5)).toBe(true);
  });

  it("leaves no scrap at the end where an earlier place is as good", () => {
    expect(cut(`${"Un paragraphe. ".repeat(6).trim()}\n\nOui.`, 90)).toEqual([
      "Un paragraphe. Un paragraphe. Un paragraphe. Un paragraphe.",
      "Un paragraphe. Un paragraphe.\n\nOui.",
    ]);
    expect(cut(`${"mot ".repeat(25)}fin`, 100).at(-1)).toBe("mot mot mot mot mot mot fin");
    expect(cut(`${"mot ".repeat(24)}mot.\n\nFin.`, 100).at(-1)).toBe("Fin.");
  });

  it("sends 5,000 characters whole where messages have 2,000", () => {
    const written = answer(5000);
    const parts = cut(written, 2000);
    expect(parts).toHaveLength(3);
    expect(parts.join("\n\n")).toBe(written);
  });

  it("counts in bytes for Instagram", () => {
    // 60 words of 40 bytes and a space: 24 of them take 24 × 41 - 1 bytes.
    const written = Array.from({ length: 60 }, () => "é".repeat(20)).join(" ");
    const parts = splitText(written, { unit: "utf8-bytes", maxText: 1000 });
    expect(parts.map((part) => Buffer.byteLength(part))).toEqual([983, 983, 491]);
    expect(parts.join(" ")).toBe(written);
  });

  it("counts in messages of carriers for SMS", () => {
    const written = toGsm7(answer(1000));
    const parts = splitText(written, { unit: "sms-segments", maxText: 2 });
    expect(parts.every((part) => measure(part, "sms-segments") <= 2 && part.length <= 306)).toBe(true);
    expect(parts.join(" ").replace(/\s+/g, " ")).toBe(written.replace(/\s+/g, " "));
    expect(splitText("a".repeat(459), { unit: "sms-segments", maxText: 3 })).toHaveLength(1);
    expect(splitText("a".repeat(460), { unit: "sms-segments", maxText: 3 })).toHaveLength(2);
  });
});
