import { CsvError, parse } from "csv-parse/sync";
import { readingMessages } from "../../../i18n/fr/reading.ts";
import { quarantined, read } from "../outcome.ts";
import type { ReadOutcome } from "../parsed-document.ts";
import { type SourceRow, tableDocuments } from "./table-documents.ts";

const DELIMITERS = [";", ",", "\t"] as const;
/** Enough lines to tell the delimiter. */
const SAMPLE = 40;

/** Reads a CSV table, its delimiter guessed from how evenly each candidate cuts the first rows. */
export function readCsv(text: string): ReadOutcome {
  let rows: SourceRow[];
  try {
    rows = parseRows(text, delimiterOf(text));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error.lines ?? 1);
    return quarantined("invalid-syntax", readingMessages.quarantine.csv(line), { line });
  }
  const { documents, warnings } = tableDocuments(rows);
  return documents.length === 0
    ? quarantined("empty", readingMessages.quarantine.empty)
    : read(documents, warnings);
}

function parseRows(text: string, delimiter: string, to?: number): SourceRow[] {
  const records: unknown = parse(text, {
    delimiter,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
    info: true,
    ...(to === undefined ? {} : { to }),
  });
  return (records as ReadonlyArray<{ info: { lines: number }; record: string[] }>).map((row) => ({
    line: row.info.lines,
    cells: row.record,
  }));
}

function delimiterOf(text: string): string {
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, score: evenness(text, delimiter) }));
  return scored.reduce((best, candidate) => (candidate.score > best.score ? candidate : best)).delimiter;
}

/** Share of sampled rows that have the most common number of cells, weighed by that number; 0 below two cells. */
function evenness(text: string, delimiter: string): number {
  let rows: SourceRow[];
  try {
    rows = parseRows(text, delimiter, SAMPLE);
  } catch {
    return 0;
  }
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [width = 0, times = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  return width < 2 ? 0 : times / rows.length + Math.min(width, 20) / 100;
}
