import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Block, parseMarkdown, safeHref } from "../../../../adapters/web/client/markdown.ts";
import { asTable } from "../../../../adapters/web/client/table.ts";

const inlines = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === "list" ? block.items : block.lines)).flat();
const written = (blocks: readonly Block[]) =>
  inlines(blocks)
    .map(({ text }) => text)
    .join("");

describe("a list of rows", () => {
  const list = (text: string) => {
    const [block] = parseMarkdown(text);
    return block?.kind === "list" ? asTable(block.items) : null;
  };

  it("whose items have the same headings is a table", () => {
    expect(
      list("- Entrée : Adulte ; Prix : 3,50 €\n- Entrée : Enfant : moins de 4 ans ; Prix : gratuit"),
    ).toEqual({
      columns: ["Entrée", "Prix"],
      rows: [
        ["Adulte", "3,50 €"],
        ["Enfant : moins de 4 ans", "gratuit"],
      ],
    });
  });

  it.each([
    ["one item", "- Entrée : Adulte ; Prix : 3,50 €"],
    ["other headings", "- Entrée : Adulte ; Prix : 3,50 €\n- Carte : Adulte ; Prix : 28,00 €"],
    ["a missing value", "- Entrée : Adulte ; Prix : 3,50 €\n- Entrée : Enfant ; gratuit"],
    ["one heading", "- Lundi : de 9 h à 12 h\n- Lundi : de 14 h à 17 h"],
    ["emphasis", "- Entrée : **Adulte** ; Prix : 3,50 €\n- Entrée : Enfant ; Prix : 2 €"],
  ])("with %s stays a list", (_what, text) => {
    expect(list(text)).toBeNull();
  });
});

describe("the assistant's Markdown", () => {
  it("becomes paragraphs, lists and emphasis", () => {
    expect(
      parseMarkdown("Le samedi **de 9 h à 12 h**.\nSur place.\n\n- un\n- deux\n\n3. trois\n4. quatre"),
    ).toEqual([
      {
        kind: "paragraph",
        lines: [
          [
            { kind: "text", text: "Le samedi " },
            { kind: "strong", text: "de 9 h à 12 h" },
            { kind: "text", text: "." },
          ],
          [{ kind: "text", text: "Sur place." }],
        ],
      },
      {
        kind: "list",
        ordered: false,
        start: 1,
        items: [[{ kind: "text", text: "un" }], [{ kind: "text", text: "deux" }]],
      },
      {
        kind: "list",
        ordered: true,
        start: 3,
        items: [[{ kind: "text", text: "trois" }], [{ kind: "text", text: "quatre" }]],
      },
    ]);
  });

  it.each([
    ["[la page](https://www.example.org/a)", "la page", "https://www.example.org/a"],
    ["voir https://www.example.org/a.", "https://www.example.org/a", "https://www.example.org/a"],
    ["au 05 36 49 10 00, ou", "05 36 49 10 00", "tel:0536491000"],
    [
      "à accueil@valcour-sur-alize.example.",
      "accueil@valcour-sur-alize.example",
      "mailto:accueil@valcour-sur-alize.example",
    ],
  ])("%s leads where it says", (text, label, href) => {
    expect(inlines(parseMarkdown(text))).toContainEqual({ kind: "link", text: label, href });
  });

  it.each([
    "[a](javascript:alert(1))",
    "[a](data:text/html,x)",
    "[a](//evil.example)",
    "[a](file:///etc/passwd)",
  ])("%s leads nowhere and shows as written", (text) => {
    expect(inlines(parseMarkdown(text)).every(({ kind }) => kind === "text")).toBe(true);
    expect(written(parseMarkdown(text))).toBe(text);
  });

  it("a SIRET or a price is no phone number", () => {
    expect(inlines(parseMarkdown("213 990 123 00014 et 1 205,00 €")).map(({ kind }) => kind)).toEqual([
      "text",
    ]);
  });

  it("whatever is written, no unsafe address comes out and no letter is lost", () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        "**",
        "[",
        "](",
        ")",
        "javascript:",
        "https://a.b/",
        "\n",
        "- ",
        "1. ",
        "\\",
        "05 36 49 10 00",
        "<b>",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join("");
        const blocks = parseMarkdown(text);
        for (const part of inlines(blocks)) {
          if (part.kind === "link") expect(safeHref(part.href)).not.toBeNull();
        }
        const letters = (value: string) => value.replace(/[^\p{L}]/gu, "").length;
        // Only the target of a link that has a label is not shown.
        if (!text.includes("](")) expect(letters(written(blocks))).toBe(letters(text));
      }),
    );
  });
});
