import { blockText } from "../block-text.ts";
import type { Block } from "../parsed-document.ts";
import { elements, type HtmlElement } from "./dom.ts";

type CellBlocks = (cell: HtmlElement) => readonly Block[];

/** A span larger than this is a mistake or an attack. */
const MAX_SPAN = 100;

/**
 * Reads a table; merged cells are repeated down (so that every row stands alone) and left empty to the right.
 * A table of one column, or of one row, is layout: its cells are read as ordinary blocks.
 */
export function tableBlocks(table: HtmlElement, cellBlocks: CellBlocks): Block[] {
  const rows = rowsOf(table);
  const widest = Math.max(0, ...rows.map((row) => cellsOf(row).length));
  if (widest < 2 || rows.length < 2) {
    return rows.flatMap((row) => cellsOf(row).flatMap((cell) => [...cellBlocks(cell)]));
  }
  const caption = elements(table).find((child) => child.name === "caption");
  const [header = [], ...body] = grid(rows, cellBlocks).filter((row) => row.some((cell) => cell !== ""));
  return [...(caption ? cellBlocks(caption) : []), { kind: "table", header, rows: body }];
}

function rowsOf(table: HtmlElement): HtmlElement[] {
  return elements(table).flatMap((child) =>
    child.name === "tr" ? [child] : /^t(head|body|foot)$/.test(child.name) ? rowsOf(child) : [],
  );
}

function cellsOf(row: HtmlElement): HtmlElement[] {
  return elements(row).filter((cell) => cell.name === "td" || cell.name === "th");
}

function grid(rows: readonly HtmlElement[], cellBlocks: CellBlocks): string[][] {
  const pending = new Map<number, { readonly text: string; left: number }>();
  return rows.map((row) => {
    const line: string[] = [];
    const carry = (): void => {
      for (let held = pending.get(line.length); held && held.left > 0; held = pending.get(line.length)) {
        held.left -= 1;
        line.push(held.text);
      }
    };
    for (const cell of cellsOf(row)) {
      carry();
      const text = cellBlocks(cell).map(blockText).join("\n");
      const down = span(cell.attribs.rowspan);
      if (down > 1) pending.set(line.length, { text, left: down - 1 });
      line.push(text, ...Array.from({ length: span(cell.attribs.colspan) - 1 }, () => ""));
    }
    carry();
    return line;
  });
}

function span(value: string | undefined): number {
  const count = Number.parseInt(value ?? "1", 10);
  return count >= 1 && count <= MAX_SPAN ? count : 1;
}
