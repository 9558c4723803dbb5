import { mkdir, open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { fr } from "../../i18n/fr/national.ts";
import { messageOf } from "../message-of.ts";
import type { UnknownElements } from "./inline.ts";
import { readSheet, type SheetOutcome } from "./sheet.ts";
import { type SheetFile, SourceUnusable, sheetFiles } from "./source-files.ts";
import { parseJsonTree, parseXml } from "./tree.ts";

/** What an import did. */
export interface ImportReceipt {
  /** The JSON Lines file written. */
  readonly file: string;
  readonly sheets: number;
  /** Reason → number of files left out. */
  readonly skipped: ReadonlyMap<string, number>;
  /** Files that could not be read, each with why; the rest is imported all the same. */
  readonly unreadable: ReadonlyArray<{ readonly name: string; readonly reason: string }>;
  /** Elements the reader does not know yet (their text is kept). */
  readonly unknown: UnknownElements;
}

/**
 * Reads DILA's "Vos droits et démarches" and writes it as JSON Lines beside the database, where indexing picks it up.
 * The previous base stays in place until the new one is whole.
 *
 * @throws SourceUnusable when the source cannot be read or holds no sheet.
 */
export async function importServicePublic(
  source: string,
  nationalFolder: string,
  onProgress: (done: number, total: number) => void,
  fetch: typeof globalThis.fetch = globalThis.fetch,
): Promise<ImportReceipt> {
  const files = await sheetFiles(source, fetch);
  const file = join(nationalFolder, "service-public.jsonl");
  const aside = `${file}.${process.pid}.tmp`;
  await mkdir(nationalFolder, { recursive: true });
  const output = await open(aside, "w");
  try {
    const receipt = await writeSheets(files, (line) => output.appendFile(line), onProgress);
    await output.sync();
    await output.close();
    if (receipt.sheets === 0) throw new SourceUnusable(fr.noSheet, fr.noSheetRemedy);
    await rename(aside, file);
    return { file, ...receipt };
  } finally {
    await output.close().catch(() => {});
    await rm(aside, { force: true });
  }
}

async function writeSheets(
  files: readonly SheetFile[],
  write: (line: string) => Promise<void>,
  onProgress: (done: number, total: number) => void,
): Promise<Omit<ImportReceipt, "file">> {
  const skipped = new Map<string, number>();
  const unreadable: { name: string; reason: string }[] = [];
  const unknown: UnknownElements = new Map();
  const seen = new Set<string>();
  for (const [position, file] of files.entries()) {
    onProgress(position, files.length);
    const outcome = await readOne(file, unknown);
    if (outcome.kind === "unreadable") unreadable.push({ name: file.name, reason: outcome.reason });
    else if (outcome.kind === "skipped") skipped.set(outcome.reason, (skipped.get(outcome.reason) ?? 0) + 1);
    else if (!seen.has(outcome.record.id)) {
      // The same sheet is published once an audience: the first is kept.
      seen.add(outcome.record.id);
      await write(`${JSON.stringify(outcome.record)}\n`);
    }
  }
  onProgress(files.length, files.length);
  return { sheets: seen.size, skipped, unreadable, unknown };
}

async function readOne(
  file: SheetFile,
  unknown: UnknownElements,
): Promise<SheetOutcome | { readonly kind: "unreadable"; readonly reason: string }> {
  try {
    const text = await file.read();
    return readSheet(file.name.endsWith(".json") ? parseJsonTree(text) : parseXml(text), unknown);
  } catch (error) {
    return {
      kind: "unreadable",
      reason: fr.unreadable(messageOf(error)),
    };
  }
}
