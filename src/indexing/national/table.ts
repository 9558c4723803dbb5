import { inlineMarkdown, type UnknownElements } from "./inline.ts";
import { childrenOf, type SheetElement } from "./tree.ts";

/**
 * A GFM table. Cells merged over columns or rows are repeated in each, so that a row read alone keeps its meaning.
 * The first row serves as header when none is marked so.
 */
export function tableMarkdown(table: SheetElement, unknown: UnknownElements): string {
  const source = childrenOf(table, "Rangée");
  const rows = expand(
    source.map((row) => childrenOf(row, "Cellule")),
    unknown,
  );
  const width = Math.max(0, ...rows.map((row) => row.length));
  const [header, ...body] = rows;
  if (header === undefined || width === 0) return "";
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, column) => cells[column] ?? "").join(" | ")} |`;
  return [line(header), `|${"---|".repeat(width)}`, ...body.map(line)].join("\n");
}

function expand(source: readonly SheetElement[][], unknown: UnknownElements): string[][] {
  const rows: string[][] = source.map(() => []);
  source.forEach((cells, y) => {
    let x = 0;
    for (const cell of cells) {
      while (rows[y]?.[x] !== undefined) x += 1;
      const text = inlineMarkdown(cell, unknown);
      const wide = span(cell.attributes.fusionHorizontale);
      const high = span(cell.attributes.fusionVerticale);
      for (const row of rows.slice(y, y + high))
        for (let column = x; column < x + wide; column += 1) row[column] = text;
      x += wide;
    }
  });
  return rows.filter((row) => row.some((cell) => cell !== ""));
}

/** Bounded: a damaged sheet must not ask for a million columns. */
function span(attribute: string | undefined): number {
  const value = Number(attribute ?? 1);
  return Number.isInteger(value) && value >= 1 && value <= 50 ? value : 1;
}
