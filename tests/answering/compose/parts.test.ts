import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutBlocks } from "../../../src/answering/compose/blocks.ts";
import { expectedAnswer } from "../../../src/answering/compose/expected-answer.ts";
import { safeMarkdown } from "../../../src/answering/compose/safe-markdown.ts";
import { splitSentences } from "../../../src/answering/compose/sentences.ts";

describe("splitSentences", () => {
  it.each([
    ["M. Durand reçoit le lundi. Venez tôt.", ["M. Durand reçoit le lundi.", "Venez tôt."]],
    ["L'art. 3 s'applique. Fin.", ["L'art. 3 s'applique.", "Fin."]],
    ["Le prix est de 2.50 €. Payez.", ["Le prix est de 2.50 €.", "Payez."]],
    ["Venez ! Est-ce loin ? Non.", ["Venez !", "Est-ce loin ?", "Non."]],
    ["Cela dure 3 mois", ["Cela dure 3 mois"]],
    ["", []],
  ])("cuts « %s »", (text, sentences) => {
    expect(splitSentences(text)).toEqual(sentences);
  });

  it("loses no word", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "B", ".", " ", "?", "\n", "M", "é", "1") }),
        (text) => {
          const flat = (value: string) => value.replace(/\s+/g, "");
          expect(flat(splitSentences(text).join(""))).toBe(flat(text));
        },
      ),
    );
  });
});

describe("cutBlocks", () => {
  it("gives a list the sentence that announces it", () => {
    expect(cutBlocks("Venez. Apportez :\n\n- une photo ;\n- un timbre.\n\nMerci.")).toEqual([
      { kind: "prose", sentences: ["Venez."] },
      { kind: "list", intro: "Apportez :", items: ["- une photo ;", "- un timbre."] },
      { kind: "prose", sentences: ["Merci."] },
    ]);
  });

  it("reads a table, escaped bars included", () => {
    expect(cutBlocks("| A | B |\n|---|:-:|\n| 1 \\| 2 | 3 |")).toEqual([
      { kind: "table", header: ["A", "B"], rows: [["1 | 2", "3"]] },
    ]);
  });
});

describe("safeMarkdown", () => {
  it.each([
    ["<b>gras</b> et <script>alert(1)</script>fin", "gras  et  fin"],
    ["[ici](javascript:alert(1))", "ici"],
    ["[ici](https://a.example/b)", "[ici](https://a.example/b)"],
    ["<https://a.example>", "https://a.example"],
    ["![logo](https://a.example/x.png)", "logo"],
    ["moins de < 18 ans", "moins de < 18 ans"],
    ["<img src=x onerror=alert(1)", "‹img src=x onerror=alert(1)"],
    ["> **À noter :** c'est gratuit", "**À noter :** c'est gratuit"],
  ])("makes « %s » safe", (text, safe) => {
    expect(safeMarkdown(text)).toBe(safe);
  });

  it("never leaves a tag or a script link", () => {
    const piece = fc.constantFrom(
      "<",
      ">",
      "script",
      "/",
      "a",
      " ",
      "[",
      "]",
      "(",
      ")",
      "javascript:",
      "!",
      "\u202e",
      "b=1",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const safe = safeMarkdown(pieces.join(""));
        expect(safe).not.toMatch(/<[a-z/!]/i);
        expect(safe).not.toMatch(/\]\(\s*javascript:[^()]*\)/i);
      }),
    );
  });
});

describe("expectedAnswer", () => {
  it.each([
    ["Combien coûte un repas ?", "amount"],
    ["C'est combien la cantine ?", "amount"],
    ["c payant ?", "amount"],
    ["c'est combien", "amount"],
    ["Combien de temps pour un passeport ?", "duration"],
    ["À quelle heure ouvre la piscine ?", "hours"],
    ["Quand passent les poubelles ?", "date"],
    ["Quels papiers faut-il ?", "documents"],
    ["Où jeter le verre ?", "place"],
    ["Où dois-je aller ?", "place"],
    ["Puis-je tondre le dimanche ?", "yes-no"],
    ["Comment voter par procuration ?", "how"],
    ["PACS", "other"],
  ])("reads « %s » as %s", (asked, kind) => {
    expect(expectedAnswer(asked).kind).toBe(kind);
  });
});
