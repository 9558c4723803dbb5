import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { fr } from "../i18n/fr/evaluation.ts";
import { MalformedSet } from "./malformed-set.ts";

/** One line of a JSON Lines file, with its number (from 1). */
export interface JsonLine {
  readonly line: number;
  readonly value: unknown;
}

/**
 * Reads JSON Lines, gzipped or not; blank lines are skipped.
 *
 * @throws MalformedSet when the file cannot be read or a line is not JSON.
 */
export function readJsonLines(file: string): JsonLine[] {
  const rows = readText(file).split(/\r?\n/);
  return rows.flatMap((row, at) =>
    row.trim() === "" ? [] : [{ line: at + 1, value: parse(row, file, at + 1) }],
  );
}

/** Text of a file, unzipped when its name ends in `.gz`, without a byte order mark. */
export function readText(file: string): string {
  try {
    const bytes = readFileSync(file);
    const plain = file.endsWith(".gz") ? gunzipSync(bytes) : bytes;
    return plain.toString("utf8").replace(/^\uFEFF/, "");
  } catch (error) {
    throw new MalformedSet({ file }, fr.set.unreadable(messageOf(error)), fr.set.unreadableRemedy);
  }
}

function parse(row: string, file: string, line: number): unknown {
  try {
    return JSON.parse(row);
  } catch (error) {
    throw new MalformedSet({ file, line }, fr.set.notJson(messageOf(error)), fr.set.example);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
