import { itemText, paragraph } from "../block-text.ts";
import type { Block } from "../parsed-document.ts";
import { elements, type HtmlElement, type HtmlNode, isElement } from "../web/dom.ts";

/** Hidden or repeated content: tracked deletions, notes' numbers, tables of contents, comments. */
const IGNORED = new Set([
  "text:tracked-changes",
  "text:table-of-content",
  "office:annotation",
  "text:note-citation",
  "text:sequence-decls",
  "office:forms",
]);

/** @param numbered names of the list styles that number their items. */
export function odtBlocks(nodes: readonly HtmlElement[], numbered: ReadonlySet<string>): Block[] {
  return nodes.flatMap((node): Block[] => {
    if (IGNORED.has(node.name)) return [];
    switch (node.name) {
      case "text:h": {
        const text = inlineText(node).replace(/\s+/g, " ").trim();
        const level = Number(node.attribs["text:outline-level"] ?? "1");
        return text === "" ? [] : [{ kind: "heading", level: Math.min(Math.max(level, 1), 6), text }];
      }
      case "text:p":
        return paragraph(inlineText(node));
      case "text:list":
        return listBlocks(node, numbered);
      case "table:table":
        return tableBlocks(node, numbered);
      default:
        return odtBlocks(elements(node), numbered);
    }
  });
}

function listBlocks(list: HtmlElement, numbered: ReadonlySet<string>): Block[] {
  const entries = elements(list).map((item) => odtBlocks(elements(item), numbered));
  // Outline numbering wraps headings in lists.
  if (entries.some((blocks) => blocks[0]?.kind === "heading")) return entries.flat();
  const items = entries.map(itemText).filter((item) => item !== "");
  const ordered = numbered.has(list.attribs["text:style-name"] ?? "");
  return items.length === 0 ? [] : [{ kind: "list", ordered, items }];
}

function tableBlocks(table: HtmlElement, numbered: ReadonlySet<string>): Block[] {
  const rows = rowsOf(table)
    .map((row) => elements(row).flatMap((cell) => cellTexts(cell, numbered)))
    .map(withoutEmptyEnd)
    .filter((row) => row.length > 0);
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width < 2 || rows.length < 2) return rows.flat().flatMap(paragraph);
  const [header = [], ...body] = rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ""));
  return [{ kind: "table", header, rows: body }];
}

function rowsOf(table: HtmlElement): HtmlElement[] {
  return elements(table).flatMap((child) =>
    child.name === "table:table-row"
      ? [child]
      : /^table:table-(header-)?rows?(-group)?$/.test(child.name)
        ? rowsOf(child)
        : [],
  );
}

/** Repeated and merged cells; a covered cell is the empty part of a merged one. */
function cellTexts(cell: HtmlElement, numbered: ReadonlySet<string>): string[] {
  if (cell.name === "table:covered-table-cell") return [""];
  if (cell.name !== "table:table-cell") return [];
  const repeated = Math.min(Number(cell.attribs["table:number-columns-repeated"] ?? "1") || 1, 100);
  const text = itemText(odtBlocks(elements(cell), numbered));
  return Array.from({ length: repeated }, () => text);
}

function withoutEmptyEnd(row: readonly string[]): readonly string[] {
  return row.slice(0, row.findLastIndex((cell) => cell !== "") + 1);
}

function inlineText(node: HtmlNode): string {
  if (node.type === "text") return node.data.replace(/[^\S\u00a0\u202f]+/g, " ");
  if (!isElement(node) || IGNORED.has(node.name)) return "";
  switch (node.name) {
    case "text:s":
      return " ".repeat(Math.min(Number(node.attribs["text:c"] ?? "1") || 1, 20));
    case "text:tab":
      return " ";
    case "text:line-break":
      return "\n";
    case "text:note":
      return ` (${node.children.map(inlineText).join("").trim()})`;
    default:
  }
  const text = node.children.map(inlineText).join("");
  const href = node.name === "text:a" ? node.attribs["xlink:href"] : undefined;
  const link = href && /^(https?:|mailto:|tel:)/i.test(href) && text.trim() !== "" && href !== text.trim();
  return link ? `[${text.trim()}](${href})` : text;
}
