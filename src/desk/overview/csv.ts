const SEPARATOR = ";";

/** Begins a file in UTF-8 for spreadsheets, which would take it for an older encoding. */
export const BYTE_ORDER_MARK = "\uFEFF";

/**
 * Rows as a French spreadsheet opens them: RFC 4180 with semicolons. A text that a spreadsheet would run as a formula
 * (OWASP, "CSV Injection") begins with an apostrophe; null is an empty cell.
 */
export function csvRows(rows: ReadonlyArray<ReadonlyArray<string | number | null>>): string {
  return rows.map((row) => `${row.map(cell).join(SEPARATOR)}\r\n`).join("");
}

function cell(value: string | number | null): string {
  if (typeof value !== "string") return value === null ? "" : String(value);
  const safe = /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value;
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
