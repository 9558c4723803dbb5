import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markdownBlocks } from "../../../src/indexing/parse/markdown/markdown-blocks.ts";
import { blocksOf, readAs, temporaryFolder, verdict } from "./temp-files.ts";

const folder = temporaryFolder();

describe("blocks", () => {
  it("reads headings, paragraphs, lists, tables and quotes, markup kept in the text", () => {
    const text = [
      "# **Cantine** scolaire {#cantine}",
      "",
      "Ouverte *à tous*,",
      "voir [le portail](https://portail.valcour-sur-alize.example).",
      "",
      "Pièces :",
      "- un justificatif",
      "  - facture",
      "  - bail",
      "- une photo",
      "",
      "1. Appelez",
      "2. Venez",
      "",
      "| Âge | Prix |",
      "|---|---|",
      "| 3 ans | 3 € \\| repas |",
      "",
      "> ## À savoir",
      "> Fermée en août.",
      "",
      "Tarifs",
      "------",
      "Gratuit[^1] ou [ici][lien].",
      "",
      "[lien]: https://www.valcour-sur-alize.example/tarifs",
    ].join("\r\n");
    expect(markdownBlocks(text)).toEqual([
      { kind: "heading", level: 1, text: "Cantine scolaire", anchor: "cantine" },
      {
        kind: "paragraph",
        text: "Ouverte *à tous*, voir [le portail](https://portail.valcour-sur-alize.example).",
      },
      { kind: "paragraph", text: "Pièces :" },
      { kind: "list", ordered: false, items: ["un justificatif\n  - facture\n  - bail", "une photo"] },
      { kind: "list", ordered: true, items: ["Appelez", "Venez"] },
      { kind: "table", header: ["Âge", "Prix"], rows: [["3 ans", "3 € | repas"]] },
      { kind: "paragraph", text: "À savoir" },
      { kind: "paragraph", text: "Fermée en août." },
      { kind: "heading", level: 2, text: "Tarifs" },
      { kind: "paragraph", text: "Gratuit[^1] ou [ici](https://www.valcour-sur-alize.example/tarifs)." },
    ]);
  });

  it("reads the HTML that Markdown may hold", () => {
    expect(
      markdownBlocks("<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>"),
    ).toEqual([{ kind: "table", header: ["A", "B"], rows: [["1", "2"]] }]);
    expect(markdownBlocks("<!-- note interne -->\n\nTexte.")).toEqual([
      { kind: "paragraph", text: "Texte." },
    ]);
  });

  it("loses no word of plain prose and headings", () => {
    const line = fc.stringMatching(/^[a-zé]{1,8}( [a-zé]{1,8}){0,6}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom("", "# ", "- ", "> ", "1. "), line)), (rows) => {
        const text = rows.map(([marker, words]) => marker + words).join("\n\n");
        const found = JSON.stringify(markdownBlocks(text));
        for (const [, words] of rows) expect(found).toContain(words);
      }),
    );
  });

  it("survives hostile nesting", () => {
    for (const text of [
      ">".repeat(50_000),
      "- ".repeat(20_000),
      `${"> ".repeat(5_000)}x`,
      "[".repeat(50_000),
    ]) {
      expect(() => markdownBlocks(text)).not.toThrow();
    }
    expect(JSON.stringify(markdownBlocks(`${"> ".repeat(5_000)}fond`))).toContain("fond");
  });
});

describe("front matter", () => {
  it("becomes metadata", async () => {
    const text = "---\ntitle: Cantine\nupdated: 2026-03-01\nsynonyms: [resto scolaire]\n---\nOuverte.";
    expect(await readAs(folder, "a.md", text)).toMatchObject({
      kind: "read",
      documents: [
        { record: null, metadata: { title: "Cantine", updated: "2026-03-01", keywords: ["resto scolaire"] } },
      ],
    });
  });

  it("gives the line of a fault, counted from the top of the file", async () => {
    const outcome = await readAs(folder, "b.md", "---\ntitle: Cantine\nupdated: bientôt\n---\nOuverte.");
    expect(outcome).toMatchObject({ quarantine: { code: "invalid-metadata", line: 3, field: "updated" } });
    const syntax = await readAs(folder, "c.md", "---\ntitle: 'Cantine\nupdated: 2026-03-01\n---\nOuverte.");
    expect(syntax).toMatchObject({ quarantine: { code: "invalid-syntax" } });
  });

  it("must be closed; a rule at the top is no front matter", async () => {
    expect(verdict(await readAs(folder, "d.md", "---\ntitle: Cantine\n\nOuverte."))).toBe("invalid-syntax");
    expect(blocksOf(await readAs(folder, "e.md", "---\n\nOuverte."))).toEqual([
      { kind: "paragraph", text: "Ouverte." },
    ]);
  });
});
