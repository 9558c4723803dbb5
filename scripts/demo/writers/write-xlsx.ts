import type { Block } from "../../../src/indexing/parse/parsed-document.ts";
import type { DemoDocument } from "../demo-document.ts";
import { archive, xml } from "./archive.ts";

interface Sheet {
  readonly name: string;
  readonly rows: ReadonlyArray<readonly string[]>;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";
/** Longest sheet name the format allows. */
const NAME_LENGTH = 31;

/** Workbook with one sheet a table, named after the heading above it; cells are texts. */
export async function writeXlsx(document: DemoDocument): Promise<Uint8Array> {
  const sheets = sheetsOf(document.blocks);
  const numbered = sheets.map((sheet, index) => ({ ...sheet, number: index + 1 }));
  const entries = numbered.map(
    ({ name, number }) => `<sheet name="${xml(name)}" sheetId="${number}" r:id="rId${number}"/>`,
  );
  const relations = numbered.map(({ number }) =>
    relation(number, "worksheet", `worksheets/sheet${number}.xml`),
  );
  const overrides = numbered.map(({ number }) => override(`worksheets/sheet${number}.xml`, "worksheet"));
  return archive({
    "[Content_Types].xml": `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("workbook.xml", "sheet.main")}${overrides.join("")}</Types>`,
    "_rels/.rels": `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${relation(1, "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${entries.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${relations.join("")}</Relationships>`,
    ...Object.fromEntries(
      numbered.map(({ number, rows }) => [`xl/worksheets/sheet${number}.xml`, worksheet(rows)]),
    ),
  });
}

function sheetsOf(blocks: readonly Block[]): Sheet[] {
  let name = "Feuille";
  const sheets: Sheet[] = [];
  for (const block of blocks) {
    if (block.kind === "heading") name = block.text.slice(0, NAME_LENGTH);
    if (block.kind === "table") sheets.push({ name, rows: [block.header, ...block.rows] });
  }
  return sheets;
}

function worksheet(rows: Sheet["rows"]): string {
  const lines = rows.map((cells, index) => {
    const inner = cells.map(
      (cell, column) =>
        `<c r="${String.fromCharCode(65 + column)}${index + 1}" t="inlineStr"><is><t>${xml(cell)}</t></is></c>`,
    );
    return `<row r="${index + 1}">${inner.join("")}</row>`;
  });
  return `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetData>${lines.join("")}</sheetData></worksheet>`;
}

function relation(number: number, type: string, target: string): string {
  return `<Relationship Id="rId${number}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}

function override(part: string, type: string): string {
  return `<Override PartName="/xl/${part}" ContentType="${CONTENT}.${type}+xml"/>`;
}
