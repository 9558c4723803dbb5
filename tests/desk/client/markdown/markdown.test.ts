import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseMarkdown, safeHref } from "../../../../src/desk/client/markdown/parse-markdown.ts";
import { plainText } from "../../../../src/desk/client/markdown/plain-text.ts";

describe("Markdown", () => {
  it("reads paragraphs, lists, titles, bold and links", () => {
    const text =
      "# Délai\nIl **varie**.\n\n- un\n- deux\n3. trois\n4. quatre\nsuite [ici](https://a.example/b) \\* fin";
    expect(parseMarkdown(text)).toEqual([
      {
        kind: "paragraph",
        lines: [
          [{ kind: "strong", text: "Délai" }],
          [
            { kind: "text", text: "Il " },
            { kind: "strong", text: "varie" },
            { kind: "text", text: "." },
          ],
        ],
      },
      { kind: "bullets", lines: [[{ kind: "text", text: "un" }], [{ kind: "text", text: "deux" }]] },
      {
        kind: "numbers",
        start: 3,
        lines: [[{ kind: "text", text: "trois" }], [{ kind: "text", text: "quatre" }]],
      },
      {
        kind: "paragraph",
        lines: [
          [
            { kind: "text", text: "suite " },
            { kind: "link", text: "ici", href: "https://a.example/b" },
            { kind: "text", text: " * fin" },
          ],
        ],
      },
    ]);
  });

  it.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "file:///etc",
    "/desk",
    "",
    " ",
  ])("leads nowhere with %j", (address) => {
    expect(safeHref(address)).toBeNull();
  });

  it("shows as text every link it will not follow", () => {
    expect(parseMarkdown("[x](javascript:alert(1))")).toEqual([
      { kind: "paragraph", lines: [[{ kind: "text", text: "[x](javascript:alert(1))" }]] },
    ]);
  });

  it("loses no letter, and only links to what may be followed", () => {
    const bits = fc.constantFrom(
      "**",
      "a",
      " ",
      "\n",
      "- ",
      "1. ",
      "[",
      "](",
      ")",
      "https://x.example",
      "\\",
      "<b>",
      "#",
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 30 }), (parts) => {
        const text = parts.join("");
        const pieces = parseMarkdown(text).flatMap(({ lines }) => lines.flat());
        const shown = pieces.map((piece) => piece.text + (piece.kind === "link" ? piece.href : "")).join("");
        expect([...text].filter((letter) => letter === "a").length).toBeLessThanOrEqual(
          [...shown].filter((letter) => letter === "a").length,
        );
        for (const piece of pieces) {
          if (piece.kind === "link") expect(safeHref(piece.href)).not.toBeNull();
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it("reads a long message in no time", () => {
    for (const text of [
      "**".repeat(20_000),
      "[a](".repeat(20_000),
      "https://".repeat(10_000),
      "[".repeat(50_000),
    ]) {
      expect(parseMarkdown(text)).toHaveLength(1);
    }
  });
});

describe("plainText", () => {
  it("gives what an agent would have typed", () => {
    expect(
      plainText(
        "Le délai **varie**.\n\n- [Suivre](https://a.example/b)\n- [écrire](mailto:a@b.example)\n\n2. deux\n3. trois",
      ),
    ).toBe("Le délai varie.\n\n- Suivre (https://a.example/b)\n- écrire (a@b.example)\n\n2. deux\n3. trois");
    expect(plainText("https://a.example")).toBe("https://a.example");
  });
});
