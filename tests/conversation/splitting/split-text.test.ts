import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { septets, toGsm7 } from "../../../src/conversation/splitting/gsm7.ts";
import { measure, type TextUnit } from "../../../src/conversation/splitting/measure.ts";
import { splitText } from "../../../src/conversation/splitting/split-text.ts";

const squeezed = (text: string) => text.replace(/\s+/g, "");
const graphemes = new Intl.Segmenter("fr", { granularity: "grapheme" });

const URL = fc.webUrl({ validSchemes: ["https"] }).filter((url) => url.length < 60);
const word = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom("mairie", "l'état", "à", "été.", "naïve ?", "12,50 €", "Fin !") },
  { weight: 2, arbitrary: fc.constantFrom("👨‍👩‍👧‍👦", "🇫🇷", "e\u0301te\u0301", "👍🏽", "नमस्ते") },
  { weight: 2, arbitrary: URL },
  { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 40, unit: "grapheme" }) },
  { weight: 1, arbitrary: fc.constantFrom("accueil@valcour.example", "05 36 49 10 00", "**Important**") },
);
const text = fc
  .array(fc.tuple(word, fc.constantFrom(" ", " ", " ", "\n", "\n\n", "\r\n", "\u00a0")), { maxLength: 60 })
  .map((words) => words.flat().join(""));
const limit = fc.oneof(
  fc.record({ unit: fc.constant<TextUnit>("characters"), maxText: fc.integer({ min: 20, max: 300 }) }),
  fc.record({ unit: fc.constant<TextUnit>("utf8-bytes"), maxText: fc.integer({ min: 60, max: 400 }) }),
  fc.record({ unit: fc.constant<TextUnit>("sms-segments"), maxText: fc.integer({ min: 1, max: 4 }) }),
);

describe("splitText", () => {
  it("loses nothing, keeps to the limit, and cuts no shown character and no link that fits", () => {
    fc.assert(
      fc.property(text, limit, (written, within) => {
        const parts = splitText(written, within);
        expect(squeezed(parts.join(" "))).toBe(squeezed(written));
        for (const part of parts) {
          expect(part).toBe(part.trim());
          expect(part).not.toBe("");
          expect(measure(part, within.unit)).toBeLessThanOrEqual(within.maxText);
        }
        for (const url of written.match(/https:\/\/\S+/g) ?? []) {
          if (measure(url, within.unit) <= within.maxText) {
            expect(parts.some((part) => part.includes(url))).toBe(true);
          }
        }
        const whole = new Set([...graphemes.segment(written)].map(({ segment }) => segment));
        for (const { segment } of parts.flatMap((part) => [...graphemes.segment(part)])) {
          expect(whole.has(segment) || measure(segment, within.unit) >= within.maxText / 3).toBe(true);
        }
      }),
      { numRuns: 600 },
    );
  });

  it("leaves a text that fits as it is, and says nothing of white space", () => {
    expect(splitText("Bonjour.\n\nÀ bientôt.", { unit: "characters", maxText: 100 })).toEqual([
      "Bonjour.\n\nÀ bientôt.",
    ]);
    expect(splitText(" \n ", { unit: "characters", maxText: 100 })).toEqual([]);
  });

  it("cuts between paragraphs first, then sentences, then words", () => {
    const cut = (written: string, maxText: number) => splitText(written, { unit: "characters", maxText });
    expect(cut("Un et deux.\n\nTrois quatre cinq.", 22)).toEqual(["Un et deux.", "Trois quatre cinq."]);
    expect(cut("Un deux trois. Quatre cinq six sept.", 24)).toEqual([
      "Un deux trois.",
      "Quatre cinq six sept.",
    ]);
    expect(cut("alpha beta gamma delta", 12)).toEqual(["alpha beta", "gamma delta"]);
    expect(cut("abcdefghijklmnopqrstuvwxyz", 10)).toEqual(["abcdefghij", "klmnopqrst", "uvwxyz"]);
  });

  it("keeps a source with its link, a phone number and strong words together", () => {
    const cut = (written: string, maxText: number) => splitText(written, { unit: "characters", maxText });
    const source = "Source : Cantine (Valcour, mis à jour le 1er mai 2026)\nhttps://www.valcour.example/c";
    expect(cut(`Le repas coûte 3,40 €. Il se paie en ligne.\n\n${source}`, 100)).toContain(source);
    expect(cut("Appelez la mairie au 05 36 49 10 00 svp", 32)).toEqual([
      "Appelez la mairie au",
      "05 36 49 10 00 svp",
    ]);
    expect(cut("Apportez une **pièce d'identité** valide", 30)).toEqual([
      "Apportez une",
      "**pièce d'identité** valide",
    ]);
  });

  it("counts in bytes for Instagram", () => {
    const parts = splitText("é".repeat(400).replace(/(.{20})/g, "$1 "), { unit: "utf8-bytes", maxText: 500 });
    expect(parts.map((part) => Buffer.byteLength(part)).every((bytes) => bytes <= 500)).toBe(true);
    expect(parts).toHaveLength(2);
  });
});

describe("SMS lengths", () => {
  it.each([
    ["a".repeat(160), 1],
    ["a".repeat(161), 2],
    ["a".repeat(306), 2],
    ["a".repeat(307), 3],
    ["€".repeat(80), 1],
    ["€".repeat(81), 2],
    // 153 is odd: the last euro of each part does not fit in its last septet.
    ["€".repeat(153), 3],
    ["ê".repeat(70), 1],
    ["ê".repeat(71), 2],
    ["ê".repeat(134), 2],
    ["ê".repeat(135), 3],
    // 67 is odd: a pair of surrogates is not cut.
    ["😀".repeat(67), 3],
    ["", 0],
  ])("%#", (written, count) => {
    expect(measure(written, "sms-segments")).toBe(count);
  });

  it("writes French in the cheap alphabet, and the same twice", () => {
    expect(toGsm7("L’élève « Zoé » a reçu 12 € – être à l’œuvre…")).toBe(
      "L'élève \"Zoé\" a recu 12 € - etre à l'oeuvre...",
    );
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (written) => {
        expect(toGsm7(toGsm7(written))).toBe(toGsm7(written));
      }),
    );
    expect(Array.from(toGsm7("Noël à Évian, ça coûte 5 €")).every((one) => septets(one) !== null)).toBe(true);
  });
});
