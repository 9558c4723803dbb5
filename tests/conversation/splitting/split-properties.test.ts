import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measure, type TextUnit } from "../../../src/conversation/splitting/measure.ts";
import { splitText } from "../../../src/conversation/splitting/split-text.ts";

interface Limit {
  readonly unit: TextUnit;
  readonly maxText: number;
}

/** Where a piece begins in a text, and the piece. */
type Piece = readonly [number, string];

const graphemes = new Intl.Segmenter("fr", { granularity: "grapheme" });
const squeezed = (text: string) => text.replace(/\s+/g, "");
const fits = (text: string, { unit, maxText }: Limit) => measure(text, unit) <= maxText;

const french = [
  "mairie",
  "l'état",
  "à",
  "été.",
  "naïve\u00a0?",
  "12,50\u202f€",
  "Fin\u00a0!",
  "M.",
  "Œuvre,",
];
const shown = [
  "👨‍👩‍👧‍👦",
  "🇫🇷🇧🇪",
  "e\u0301te\u0301",
  "👍🏽",
  "नमस्ते",
  "مرحبا",
  "🏳️‍🌈",
  `z${"\u0301".repeat(9)}`,
];
const numbers = ["05 36 49 10 00", "+33 5 36 49 10 00", "0 800 12 34 56"];
const kept = [...numbers, "accueil@valcour.example", "**Très important**", "[ici](https://v.example/a)"];
const url = fc.webUrl({ validSchemes: ["https"], withQueryParameters: true });
const long = fc.tuple(fc.constantFrom("a", "é", "€", "😀"), fc.integer({ min: 1, max: 200 }));
const word = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...french) },
  { weight: 3, arbitrary: fc.constantFrom(...shown) },
  { weight: 2, arbitrary: fc.constantFrom(...kept) },
  { weight: 2, arbitrary: url },
  { weight: 1, arbitrary: long.map(([character, count]) => character.repeat(count)) },
  { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 40, unit: "grapheme" }) },
);
const between = fc.constantFrom(" ", " ", " ", "  ", "\n", "\n\n", "\r\n", "\r\n\r\n", "\u00a0", "\t", "");
const text = fc.array(fc.tuple(word, between), { maxLength: 80 }).map((words) => words.flat().join(""));
const lengths = fc.oneof(fc.integer({ min: 20, max: 60 }), fc.integer({ min: 20, max: 600 }));
const limit: fc.Arbitrary<Limit> = fc.oneof(
  fc.record({ unit: fc.constant("characters" as const), maxText: lengths }),
  fc.record({ unit: fc.constant("utf8-bytes" as const), maxText: lengths }),
  fc.record({ unit: fc.constant("sms-segments" as const), maxText: fc.integer({ min: 1, max: 10 }) }),
);

function placesOf(piece: string, written: string): readonly Piece[] {
  const before = written.split(piece).slice(0, -1);
  return before.map((_, nth) => [before.slice(0, nth + 1).join(piece).length, piece]);
}

/** Pieces of a text that a cut fell inside of; white space is dropped at cuts, so that it does not count. */
function broken(written: string, pieces: readonly Piece[], parts: readonly string[]): readonly string[] {
  const ends = parts.map((_, nth) => squeezed(parts.slice(0, nth + 1).join("")).length);
  return pieces
    .filter(([index, piece]) => {
      const start = squeezed(written.slice(0, index)).length;
      const end = start + squeezed(piece).length;
      return ends.some((cut) => start < cut && cut < end);
    })
    .map(([, piece]) => piece);
}

describe("splitText, whatever the text and the limit", () => {
  it("loses nothing, keeps to the limit, and leaves no empty part nor white space around one", () => {
    fc.assert(
      fc.property(text, limit, (written, within) => {
        const parts = splitText(written, within);
        expect(squeezed(parts.join(" "))).toBe(squeezed(written));
        for (const part of parts) {
          expect(part).not.toBe("");
          expect(part).toBe(part.trim());
          expect(fits(part, within)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("gives parts that stand in the text as they are, in order, with white space alone between", () => {
    fc.assert(
      fc.property(text, limit, (written, within) => {
        let position = 0;
        for (const part of splitText(written, within)) {
          const found = written.indexOf(part, position);
          expect(found).toBeGreaterThanOrEqual(position);
          expect(written.slice(position, found).trim()).toBe("");
          position = found + part.length;
        }
        expect(written.slice(position).trim()).toBe("");
      }),
      { numRuns: 200 },
    );
  });

  it("cuts no shown character that fits, and never a pair of surrogates", () => {
    fc.assert(
      fc.property(text, limit, (written, within) => {
        const parts = splitText(written, within);
        const whole = [...graphemes.segment(written)]
          .filter(({ segment }) => segment.length > 1 && fits(segment, within))
          .map(({ index, segment }): Piece => [index, segment]);
        expect(broken(written, whole, parts)).toEqual([]);
        expect(parts.every((part) => part.isWellFormed())).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("cuts no link that fits", () => {
    fc.assert(
      fc.property(text, limit, (written, within) => {
        const links = [...written.matchAll(/https?:\/\/\S+/g)]
          .filter(([link]) => fits(link, within))
          .map(({ index, 0: link }): Piece => [index, link]);
        expect(broken(written, links, splitText(written, within))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("cuts no number, address, Markdown link or strong words", () => {
    const spaced = fc.array(fc.constantFrom(...french, ...kept), { maxLength: 60 });
    fc.assert(
      fc.property(spaced, fc.integer({ min: 30, max: 90 }), (words, maxText) => {
        const written = words.join(" ");
        const pieces = kept.flatMap((piece) => placesOf(piece, written));
        expect(broken(written, pieces, splitText(written, { unit: "characters", maxText }))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
