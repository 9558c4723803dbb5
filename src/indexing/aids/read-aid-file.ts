import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fr } from "../../i18n/fr/aids.ts";
import { readingMessages } from "../../i18n/fr/reading.ts";
import { messageOf } from "../message-of.ts";
import { parseYaml } from "../metadata/yaml-source.ts";
import { decodeText } from "../parse/decode-text.ts";
import type { Quarantine, ReadWarning } from "../parse/parsed-document.ts";

/** One entry of staff's file: as the index wants it, or why (French) it is left out. */
export type ReadEntry<Entry> =
  | { readonly kind: "good"; readonly entry: Entry }
  | { readonly kind: "wrong"; readonly reason: string };

/** How one of the files is read. */
export interface AidFormat<Entry> {
  /** Name at the top of the knowledge folder. */
  readonly file: string;
  /** How to write it, in French. */
  readonly shape: string;
  /** The key under which the list may stand, beside being the whole file. */
  readonly under?: string;
  /** Whether `key: value` lines without dashes are entries too. */
  readonly takesPairs: boolean;
  readonly readEntry: (item: unknown) => ReadEntry<Entry>;
}

/** What a file holds; a broken one is set aside whole, a wrong entry alone. */
export type AidFile<Entry> =
  | { readonly kind: "absent" }
  | {
      readonly kind: "read";
      /** SHA-256 (hex) of the file. */
      readonly source: string;
      readonly entries: ReadonlyArray<{ readonly line: number; readonly entry: Entry }>;
      readonly warnings: readonly ReadWarning[];
    }
  | { readonly kind: "broken"; readonly quarantine: Quarantine };

/** Typed by people, a line a question: tens of thousands of lines fit. */
const MOST_BYTES = 5_000_000;

/** Reads one file of the knowledge folder (absolute path); nothing that is wrong with it is thrown. */
export async function readAidFile<Entry>(folder: string, format: AidFormat<Entry>): Promise<AidFile<Entry>> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(join(folder, format.file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return { kind: "absent" };
    return broken("unreadable", fr.broken.unreadable(messageOf(error)), fr.broken.unreadableRemedy);
  }
  if (bytes.length > MOST_BYTES) {
    return broken("too-large", fr.broken.tooLarge(bytes.length, MOST_BYTES), fr.broken.tooLargeRemedy);
  }
  const decoded = decodeText(bytes);
  if (decoded.kind === "binary") return broken("corrupt", fr.broken.notText, format.shape);
  const read = readText(decoded.text, format, createHash("sha256").update(bytes).digest("hex"));
  if (read.kind !== "read" || decoded.encoding !== "windows-1252") return read;
  return { ...read, warnings: [{ message: readingMessages.warning.oldEncoding }, ...read.warnings] };
}

function readText<Entry>(text: string, format: AidFormat<Entry>, source: string): AidFile<Entry> {
  const yaml = parseYaml(text);
  if (yaml.kind === "invalid") {
    return broken("invalid-syntax", fr.broken.syntax(yaml.detail), format.shape, yaml.line);
  }
  const items = itemsOf(yaml.value, format);
  if (items === null) return broken("invalid-syntax", fr.broken.notAList, format.shape, 1);
  const entries: Array<{ line: number; entry: Entry }> = [];
  const warnings: ReadWarning[] = [];
  let first: { reason: string; line: number } | undefined;
  for (const { path, item } of items) {
    const line = yaml.lineOf(path);
    const read = format.readEntry(item);
    if (read.kind === "good") entries.push({ line, entry: read.entry });
    else {
      first ??= { reason: read.reason, line };
      warnings.push({ message: fr.leftOut(`${read.reason} ${format.shape}`), line });
    }
  }
  if (first !== undefined && entries.length === 0) {
    return broken("invalid-syntax", fr.broken.noEntry(first.reason), format.shape, first.line);
  }
  return { kind: "read", source, entries, warnings };
}

type Items = ReadonlyArray<{ readonly path: ReadonlyArray<string | number>; readonly item: unknown }>;

/** The entries with their place; null when the file has another shape. A file of comments alone has none. */
function itemsOf(value: unknown, { under, takesPairs }: AidFormat<unknown>): Items | null {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.map((item: unknown, at) => ({ path: [at], item }));
  if (typeof value !== "object") return null;
  const pairs = Object.entries(value);
  const [only] = pairs;
  if (under !== undefined && only?.[0] === under && pairs.length === 1 && Array.isArray(only[1])) {
    return only[1].map((item: unknown, at) => ({ path: [under, at], item }));
  }
  if (!takesPairs) return null;
  return pairs.map(([key, item]) => ({ path: [key], item: { [key]: item } }));
}

function broken(
  code: Quarantine["code"],
  reason: string,
  remedy: string,
  line?: number,
): Extract<AidFile<never>, { kind: "broken" }> {
  return { kind: "broken", quarantine: { code, reason, remedy, ...(line === undefined ? {} : { line }) } };
}
