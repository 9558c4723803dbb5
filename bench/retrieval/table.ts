/** A column of figures. */
export interface Column {
  /** Lines of its heading. */
  readonly heading: readonly string[];
  /** One a row; NaN where there is none. */
  readonly values: readonly number[];
  /** Which values deserve a mark. */
  readonly best: "highest" | "lowest";
  readonly decimals: number;
}

/** Lines of a table with one row a name; the best figure of a column bears a star, as do those that read the same. */
export function tableOf(names: readonly string[], columns: readonly Column[]): string[] {
  const depth = Math.max(0, ...columns.map(({ heading }) => heading.length));
  const first = [...Array.from({ length: depth }, () => ""), ...names];
  const cells = columns.map((column) => [
    ...Array.from({ length: depth - column.heading.length }, () => ""),
    ...column.heading.map((line) => `${line} `),
    ...columnCells(column),
  ]);
  const widths = cells.map((column) => Math.max(...column.map(({ length }) => length)));
  const margin = Math.max(...first.map(({ length }) => length));
  return first.map((name, row) =>
    [name.padEnd(margin), ...cells.map((column, at) => (column[row] ?? "").padStart(widths[at] ?? 0))]
      .join("  ")
      .trimEnd(),
  );
}

function columnCells({ values, best, decimals }: Column): string[] {
  const known = values.filter((value) => !Number.isNaN(value));
  const top = (best === "highest" ? Math.max(...known) : Math.min(...known)).toFixed(decimals);
  return values.map((value) => {
    if (Number.isNaN(value)) return "– ";
    const text = value.toFixed(decimals);
    return `${text}${text === top ? "*" : " "}`;
  });
}
