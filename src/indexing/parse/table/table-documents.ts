import { readingMessages } from "../../../i18n/fr/reading.ts";
import { foundMetadata, type MetadataFields, metadataShape } from "../../metadata/metadata-schema.ts";
import type { Block, ParsedDocument, ReadWarning } from "../parsed-document.ts";
import { type FaqEntry, faqDocuments } from "../records/faq-documents.ts";
import { COLUMN_NAMES, type ColumnRole, folded } from "./column-names.ts";

/** A row of cells and the line (or row) of the file it comes from. */
export interface SourceRow {
  readonly line: number;
  readonly cells: readonly string[];
}

interface TableReading {
  readonly documents: readonly ParsedDocument[];
  readonly warnings: readonly ReadWarning[];
}

/** Reads a table as a FAQ when it has question and answer columns, else as one document that holds the table. */
export function tableDocuments(rows: readonly SourceRow[]): TableReading {
  const filled = rows.filter((row) => row.cells.some((cell) => cell !== ""));
  const headerAt = filled.findIndex((row) => row.cells.filter((cell) => cell !== "").length > 1);
  const before = filled.slice(0, headerAt < 0 ? filled.length : headerAt);
  const preamble: Block[] = before.map((row) => ({ kind: "paragraph", text: row.cells.join(" ").trim() }));
  const header = headerAt < 0 ? undefined : filled[headerAt];
  if (!header) {
    return {
      documents: preamble.length > 0 ? [{ record: null, metadata: {}, blocks: preamble }] : [],
      warnings: [],
    };
  }
  const body = filled.slice(headerAt + 1);
  const roles = columnRoles(header.cells);
  if (roles.has("question") && roles.has("answer")) return faqTable(body, roles);
  const width = Math.max(header.cells.length, ...body.map((row) => row.cells.length));
  const pad = ({ cells }: SourceRow): string[] =>
    Array.from({ length: width }, (_, index) => cells[index] ?? "");
  const table: Block = { kind: "table", header: pad(header), rows: body.map(pad) };
  return { documents: [{ record: null, metadata: {}, blocks: [...preamble, table] }], warnings: [] };
}

type Roles = ReadonlyMap<ColumnRole, { readonly index: number; readonly name: string }>;

/** The first column with a known name takes the role. */
function columnRoles(header: readonly string[]): Roles {
  const roles = new Map<ColumnRole, { index: number; name: string }>();
  header.forEach((name, index) => {
    const entry = Object.entries(COLUMN_NAMES).find(([, names]) =>
      (names as readonly string[]).includes(folded(name)),
    );
    const role = entry?.[0] as ColumnRole | undefined;
    if (role && !roles.has(role)) roles.set(role, { index, name });
  });
  return roles;
}

function faqTable(rows: readonly SourceRow[], roles: Roles): TableReading {
  const warnings: ReadWarning[] = [];
  const entries: FaqEntry[] = [];
  for (const row of rows) {
    const cell = (role: ColumnRole): string => row.cells[roles.get(role)?.index ?? -1] ?? "";
    const question = cell("question");
    const answer = cell("answer");
    if (question === "" || answer === "") {
      warnings.push({ message: readingMessages.warning.incompleteRow(row.line), line: row.line });
    } else {
      entries.push({ question, answer, metadata: rowMetadata(row, roles, cell, warnings) });
    }
  }
  return { documents: faqDocuments(entries), warnings };
}

function rowMetadata(
  row: SourceRow,
  roles: Roles,
  cell: (role: ColumnRole) => string,
  warnings: ReadWarning[],
): ReturnType<typeof foundMetadata> {
  const fields: Record<string, unknown> = {};
  for (const [role, { name }] of roles) {
    const value = cell(role);
    if (role === "question" || role === "answer" || role === "variants" || value === "") continue;
    const checked = metadataShape[role].safeParse(role === "service" ? serviceId(value) : value);
    if (checked.success) fields[role] = checked.data;
    else warnings.push({ message: readingMessages.warning.badCell(row.line, name, value), line: row.line });
  }
  const variants = cell("variants").split(/[;\n|]/);
  const synonyms = variants.map((variant) => variant.trim()).filter((variant) => variant !== "");
  return foundMetadata({ ...(fields as MetadataFields), synonyms });
}

/** Staff write "État civil" where the services' file says `etat-civil`. */
function serviceId(name: string): string {
  return folded(name).replaceAll(" ", "-");
}
