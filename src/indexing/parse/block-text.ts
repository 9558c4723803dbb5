import type { Block } from "./parsed-document.ts";

type List = Extract<Block, { kind: "list" }>;

/** A block written inside another one (a list item, an answer), as Markdown on its own lines. */
export function blockText(block: Block): string {
  switch (block.kind) {
    case "list":
      return itemLines(block).join("\n");
    case "table":
      return [block.header, ...block.rows].map((row) => row.join(" | ")).join("\n");
    case "faq":
      return `${block.question}\n${block.answer}`;
    default:
      return block.text;
  }
}

/** The items of a list as Markdown, one string each; what follows the first line of an item is indented under it. */
export function itemLines({ ordered, items }: Pick<List, "ordered" | "items">): string[] {
  return items.map((item, index) => `${ordered ? `${index + 1}.` : "-"} ${item.replaceAll("\n", "\n  ")}`);
}

/** The blocks of one list item as its text: what follows the first is indented under it. */
export function itemText(blocks: readonly Block[]): string {
  return blocks
    .map((block, index) => (index === 0 ? blockText(block) : blockText(block).replace(/^(?=.)/gm, "  ")))
    .filter((text) => text !== "")
    .join("\n");
}

/** A paragraph, unless there is nothing in it. */
export function paragraph(text: string): Block[] {
  return text.trim() === "" ? [] : [{ kind: "paragraph", text: text.trim() }];
}
