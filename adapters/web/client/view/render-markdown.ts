import { fr } from "../../../../src/i18n/fr/widget.ts";
import { frenchSpaces } from "../french-spaces.ts";
import { type Inline, parseMarkdown } from "../markdown.ts";
import { element, link } from "./element.ts";

/** The assistant's text as elements; never through HTML. */
export function renderMarkdown(text: string): HTMLElement[] {
  return parseMarkdown(text).map((block) => {
    if (block.kind === "list") {
      const items = block.items.map((line) => element("li", {}, ...line.map(inline)));
      if (!block.ordered) return element("ul", {}, ...items);
      return element("ol", block.start === 1 ? {} : { start: String(block.start) }, ...items);
    }
    const lines = block.lines.flatMap((line, index) =>
      index === 0 ? line.map(inline) : [element("br"), ...line.map(inline)],
    );
    return element("p", {}, ...lines);
  });
}

function inline(piece: Inline): Node | string {
  if (piece.kind === "text") return frenchSpaces(piece.text);
  if (piece.kind === "strong") return element("strong", {}, frenchSpaces(piece.text));
  return link(piece.href, piece.text, fr.newTab);
}
