import type { Inline } from "./markdown.ts";

export interface Table {
  readonly columns: readonly string[];
  readonly rows: ReadonlyArray<readonly string[]>;
}

/** More would not fit a phone. */
const MOST_COLUMNS = 3;

/** A list whose items all read "Entrée : Adulte ; Prix : 3,50 €" says a table, row by row; null for any other list. */
export function asTable(items: ReadonlyArray<readonly Inline[]>): Table | null {
  if (items.length < 2) return null;
  const rows: string[][] = [];
  let columns: readonly string[] | null = null;
  for (const item of items) {
    const [only] = item;
    if (item.length !== 1 || only?.kind !== "text") return null;
    const cells = only.text.split(" ; ").map((cell) => cell.split(/ : (.*)/s));
    const labels = cells.map(([label]) => label ?? "");
    columns ??= labels;
    if (labels.length < 2 || labels.length > MOST_COLUMNS) return null;
    if (labels.join("\n") !== columns.join("\n") || cells.some(([, value]) => value === undefined))
      return null;
    rows.push(cells.map(([, value]) => value ?? ""));
  }
  return columns === null ? null : { columns, rows };
}
