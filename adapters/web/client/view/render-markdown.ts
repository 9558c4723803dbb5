import { fr } from "../../../../src/i18n/fr/widget.ts";
import { frenchSpaces } from "../french-spaces.ts";
import { type Inline, parseMarkdown } from "../markdown.ts";
import { asTable, type Table } from "../table.ts";
import { element, link } from "./element.ts";

/** The assistant's text as elements; never through HTML. */
export function renderMarkdown(text: string): HTMLElement[] {
  return parseMarkdown(text).map((block) => {
    if (block.kind === "list") {
      const table = asTable(block.items);
      if (table !== null) return renderTable(table);
      const items = block.items.map((line) => element("li", {}, ...line.map(inline)));
      if (!block.ordered) return element("ul", {}, ...items);
      return element("ol", block.start === 1 ? {} : { start: String(block.start) }, ...items);
    }
    const lines = block.lines.flatMap((line, index) =>
      index === 0 ? line.map(inline) : [element("br"), ...line.map(inline)],
    );
    // Some hand-offs are also said in a language written from right to left.
    return element("p", { dir: "auto" }, ...lines);
  });
}

function renderTable({ columns, rows }: Table): HTMLElement {
  const cells = (tag: "td" | "th", texts: readonly string[]) =>
    texts.map((text) => element(tag, tag === "th" ? { scope: "col" } : {}, frenchSpaces(text)));
  return element(
    "table",
    {},
    element("thead", {}, element("tr", {}, ...cells("th", columns))),
    element("tbody", {}, ...rows.map((row) => element("tr", {}, ...cells("td", row)))),
  );
}

function inline(piece: Inline): Node | string {
  if (piece.kind === "text") return frenchSpaces(piece.text);
  if (piece.kind === "strong") return element("strong", {}, frenchSpaces(piece.text));
  return link(piece.href, piece.text, fr.newTab);
}
