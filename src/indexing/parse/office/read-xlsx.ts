import { type Unzipped, zipSync } from "fflate";
import readExcelFile from "read-excel-file/node";
import { readingMessages } from "../../../i18n/fr/reading.ts";
import { quarantined, read } from "../outcome.ts";
import type { ParsedDocument, ReadOutcome, ReadWarning } from "../parsed-document.ts";
import { uniqueSlug } from "../table/slug.ts";
import { tableDocuments } from "../table/table-documents.ts";

/** Reads every sheet of a workbook from its decompressed parts; a workbook of several sheets gives documents named after them. */
export async function readXlsx(parts: Unzipped): Promise<ReadOutcome> {
  const sheets = await readExcelFile(Buffer.from(zipSync(parts, { level: 0 })));
  const documents: ParsedDocument[] = [];
  const warnings: ReadWarning[] = [];
  const empty: string[] = [];
  const taken = new Set<string>();
  const readings = sheets.map(({ sheet, data }) => {
    const rows = data.map((row, index) => ({ line: index + 1, cells: row.map(cellText) }));
    return { sheet, ...tableDocuments(rows) };
  });
  const several = readings.filter((reading) => reading.documents.length > 0).length > 1;
  for (const reading of readings) {
    if (reading.documents.length === 0) empty.push(reading.sheet);
    const name = several ? uniqueSlug(reading.sheet, taken) : null;
    documents.push(...reading.documents.map((document) => ofSheet(document, name, reading.sheet)));
    warnings.push(...reading.warnings);
  }
  if (documents.length === 0) return quarantined("empty", readingMessages.quarantine.empty);
  if (empty.length > 0) warnings.push({ message: readingMessages.warning.fromSheets(empty) });
  return read(documents, warnings);
}

function ofSheet(document: ParsedDocument, name: string | null, sheet: string): ParsedDocument {
  if (name === null) return document;
  const record = document.record === null ? name : `${name}/${document.record}`;
  const metadata = document.record === null ? { documentTitle: sheet } : {};
  return { ...document, record, metadata: { ...metadata, ...document.metadata } };
}

/** Cells as a French reader writes them; prices lose their format in the file, so decimals show at least two digits. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) {
    const [year, month, day] = cell.toISOString().slice(0, 10).split("-");
    return `${day}/${month}/${year}`;
  }
  if (typeof cell === "boolean") return cell ? readingMessages.yes : readingMessages.no;
  if (typeof cell === "number" && !Number.isInteger(cell)) {
    return cell.toLocaleString("fr-FR", {
      minimumFractionDigits: 2,
      maximumFractionDigits: 6,
      useGrouping: false,
    });
  }
  return String(cell).trim();
}
