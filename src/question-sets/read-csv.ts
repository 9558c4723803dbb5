import { parse } from "csv-parse/sync";
import { fr } from "../i18n/fr/evaluation.ts";
import { MalformedSet } from "./malformed-set.ts";
import { type JsonLine, readText } from "./read-json-lines.ts";

/** Columns, by the names that staff may give them. */
const COLUMNS: Readonly<Record<string, string>> = {
  id: "id",
  identifiant: "id",
  question: "question",
  document: "document",
  fact: "fact",
  fait: "fact",
  category: "category",
  categorie: "category",
  style: "style",
  expected: "expected",
  attendu: "expected",
  channel: "channel",
  canal: "channel",
};

/** Outcomes, as staff write them. */
const OUTCOMES: Readonly<Record<string, string>> = {
  reponse: "answered",
  repondre: "answered",
  precision: "clarify",
  "passer la main": "handoff",
  agent: "handoff",
  urgence: "emergency",
  conversation: "smalltalk",
  refus: "refused",
};

/**
 * Reads a table of questions, one a row, columns separated by commas or semicolons; an unnumbered row takes its line as
 * id. Several documents or outcomes stand in one cell, separated by `|`.
 *
 * @throws MalformedSet when the table cannot be read or has no column of questions.
 */
export function readCsv(file: string): JsonLine[] {
  const rows = parseTable(readText(file), file);
  const [header, ...body] = rows;
  const names = (header?.record ?? []).map((name) => COLUMNS[plain(name)] ?? name);
  if (!names.includes("question")) {
    throw new MalformedSet({ file, line: 1 }, fr.set.noQuestionColumn, fr.set.csvRemedy);
  }
  return body.map(({ record, line }) => {
    const fields = record.flatMap((cell, at) => {
      const name = names[at];
      return name === undefined || cell.trim() === "" ? [] : [[name, cellValue(name, cell.trim())] as const];
    });
    return { line, value: { id: `ligne-${line}`, ...Object.fromEntries(fields.map(documentsOf)) } };
  });
}

function cellValue(name: string, cell: string): string | string[] {
  if (name === "expected") return parts(cell).map((word) => OUTCOMES[plain(word)] ?? word);
  return name === "document" ? parts(cell) : cell;
}

function documentsOf([name, value]: readonly [string, string | string[]]): [string, string | string[]] {
  return [name === "document" ? "relevant" : name, value];
}

function parts(cell: string): string[] {
  return cell
    .split("|")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function plain(name: string): string {
  return name.normalize("NFD").replace(/\p{M}/gu, "").trim().toLowerCase();
}

function parseTable(text: string, file: string): Array<{ readonly record: string[]; readonly line: number }> {
  const heading = text.split(/\r?\n/, 1)[0] ?? "";
  const delimiter = heading.split(";").length >= heading.split(",").length ? ";" : ",";
  try {
    const rows = parse(text, { delimiter, info: true, relax_column_count: true, skip_empty_lines: true });
    return (rows as unknown as Array<{ record: string[]; info: { lines: number } }>).map(
      ({ record, info }) => ({
        record,
        line: info.lines,
      }),
    );
  } catch (error) {
    const { lines, message } = error as { lines?: number; message: string };
    throw new MalformedSet(
      { file, ...(lines === undefined ? {} : { line: lines }) },
      message,
      fr.set.csvRemedy,
    );
  }
}
