import type { Block } from "../parsed-document.ts";
import { gapBefore } from "./page-layout.ts";
import type { PdfLine } from "./pdf-line.ts";

const LONGEST_CELL = 60;
/** Space above a line, in letter heights, up to which it goes on with the row above. */
const SAME_ROW = 1.6;
const AMOUNT = /\d\s*[€%]/;
const YEAR = /\b(?:19|20)\d{2}\b/g;

interface Row {
  readonly cells: readonly string[];
  readonly line: PdfLine;
  /** What follows the cells of the first line. */
  rest: string;
}

/**
 * The table that starts at a line: at least two lines cut in short cells. Header and cells are only paired when every row has
 * the same cells and the first one reads as a header; otherwise each row is one line of a list.
 */
export function tableAt(lines: readonly PdfLine[], start: number): { block: Block; next: number } | null {
  const page = lines[start]?.page;
  const rows: Row[] = [];
  let next = start;
  for (; next < lines.length; next++) {
    const line = lines[next];
    if (!line || line.page !== page) break;
    const last = rows.at(-1);
    const cells = cellsOf(line);
    if (last && Math.abs(line.y - last.line.y) < line.size / 2 && line.x > last.line.x) {
      // Drawn after the wrapped lines of the cell before it.
      last.rest += ` · ${line.text.replaceAll("\t", " · ")}`;
    } else if (cells.length >= 2) rows.push({ cells, line, rest: "" });
    else if (last && goesOn(lines, next)) last.rest += ` ${line.text}`;
    else break;
  }
  if (rows.length < 2 || rows.some(({ cells }) => cells.some((cell) => cell.length > LONGEST_CELL))) {
    return null;
  }
  const at = page ? { page } : {};
  const [header = [], ...body] = rows.map(({ cells }) => cells);
  const regular = rows.every(({ cells, rest }) => cells.length === header.length && rest === "");
  if (regular && isHeader(header, body)) return { block: { kind: "table", header, rows: body, ...at }, next };
  const items = rows.map(({ cells, rest }) => cells.join(" · ") + rest);
  return { block: { kind: "list", ordered: false, items, ...at }, next };
}

/** A header names what figures or details stand below it, and is made unlike the rows. */
function isHeader(header: readonly string[], body: ReadonlyArray<readonly string[]>): boolean {
  const column = (index: number) => body.map((row) => row[index] ?? "");
  const figures = header.map((cell) => /\d/.test(cell.replace(YEAR, "")));
  // « 15 ans » heads a column of prices; « Lundi 23 » above « Mardi 24 » is a row like the others.
  const prices = header.map((cell, index) => !AMOUNT.test(cell) && column(index).some((c) => AMOUNT.test(c)));
  const alike = (has: boolean, index: number) => has && column(index).some((cell) => /\d/.test(cell));
  if (figures.some((has, index) => alike(has, index) && !prices[index])) return false;
  if (prices.some(Boolean)) return true;
  if (figures.some((has, index) => !has && column(index).every((cell) => /\d/.test(cell)))) return true;
  const capitals = header.every((cell) => /^\p{Lu}/u.test(cell));
  return capitals && header.some((_, index) => column(index).every((cell) => /^[\p{Ll}\d]/u.test(cell)));
}

/** The end of a wrapped cell: which one it ends cannot be told from the line alone. */
function goesOn(lines: readonly PdfLine[], index: number): boolean {
  const line = lines[index];
  const gap = gapBefore(lines, index);
  return line !== undefined && /^\p{Ll}/u.test(line.text) && gap > 0 && gap <= line.size * SAME_ROW;
}

function cellsOf(line: PdfLine | undefined): string[] {
  return line?.text.includes("\t") ? line.text.split("\t").map((cell) => cell.trim()) : [];
}
