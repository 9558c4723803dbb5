import type { Block } from "../parse/parsed-document.ts";
import { cutProse } from "./cut-prose.ts";

type Table = Extract<Block, { kind: "table" }>;

/** The whole table as Markdown (GFM). */
export function tableText(table: Table): string {
  if (![table.header, ...table.rows].some((row) => row.some((cell) => cell.trim() !== ""))) return "";
  return [headerText(table), ...table.rows.map(rowText)].join("\n");
}

/**
 * Cuts a table between its rows, intro line and header row repeated over each piece. When header or row alone would fill a
 * piece, the rows are written as running text instead (`column : cell`), so that nothing is lost.
 */
export function cutTable(table: Table, intro: string, limit: number): string[] {
  const head = headerText(table);
  const lead = intro === "" ? `${head}\n` : `${intro}\n\n${head}\n`;
  const room = limit - lead.length;
  if (room < limit / 2) return cutProse(joined(intro, table), limit);
  const pieces: string[] = [];
  let held = "";
  const flush = (): void => {
    if (held !== "") pieces.push(lead + held);
    held = "";
  };
  for (const row of table.rows) {
    const text = rowText(row);
    if (text.length > room) {
      flush();
      pieces.push(...cutProse(spelled(table.header, row), limit));
      continue;
    }
    if (held !== "" && held.length + 1 + text.length > room) flush();
    held = held === "" ? text : `${held}\n${text}`;
  }
  flush();
  return pieces.length > 0 ? pieces : [lead.trimEnd()];
}

function joined(intro: string, table: Table): string {
  const rows = table.rows.map((row) => spelled(table.header, row));
  return [intro, table.header.join(" · "), ...rows].filter((text) => text.trim() !== "").join("\n\n");
}

function spelled(header: readonly string[], row: readonly string[]): string {
  return row
    .map((cell, index) => (header[index] ? `${header[index]} : ${cell}` : cell))
    .filter((cell) => cell.trim() !== "")
    .join("\n");
}

function headerText(table: Table): string {
  return `${rowText(table.header)}\n|${table.header.map(() => " --- |").join("")}`;
}

function rowText(row: readonly string[]): string {
  return `| ${row.map((cell) => cell.replace(/\s*\n\s*/g, "<br>").replaceAll("|", "\\|")).join(" | ")} |`;
}
