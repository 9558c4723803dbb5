import type { Block } from "../../src/indexing/parse/parsed-document.ts";

/** The block without Markdown emphasis: office files hold plain text. */
export function blockText(block: Block): Block {
  switch (block.kind) {
    case "list":
      return { ...block, items: block.items.map(plain) };
    case "table":
      return { ...block, header: block.header.map(plain), rows: block.rows.map((row) => row.map(plain)) };
    case "paragraph":
      return { ...block, text: plain(block.text) };
    default:
      return block;
  }
}

function plain(text: string): string {
  return text.replaceAll("**", "").replaceAll(/\\([^\w\s])/g, "$1");
}
