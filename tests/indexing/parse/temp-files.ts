import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";
import type { Block, ReadOutcome } from "../../../src/indexing/parse/parsed-document.ts";
import { readDocumentFile } from "../../../src/indexing/parse/read-file.ts";

type Options = Parameters<typeof readDocumentFile>[1];

/** A folder of its own for a test file, removed at the end. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "parvis-reading-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes a file and reads it as a document. */
export async function readAs(
  folder: string,
  name: string,
  content: string | Uint8Array,
  options?: Options,
): Promise<ReadOutcome> {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return readDocumentFile(path, options);
}

/** Blocks of the only document; fails the test when the file was set aside. */
export function blocksOf(outcome: ReadOutcome): readonly Block[] {
  if (outcome.kind === "quarantined") throw new Error(`set aside: ${outcome.quarantine.reason}`);
  if (outcome.documents.length !== 1) throw new Error(`${outcome.documents.length} documents`);
  return outcome.documents[0]?.blocks ?? [];
}

/** Everything a file says, as one text. */
export function textOf(outcome: ReadOutcome): string {
  if (outcome.kind === "quarantined") throw new Error(`set aside: ${outcome.quarantine.reason}`);
  return outcome.documents.map((document) => JSON.stringify(document.blocks)).join("\n");
}

/** Code of the quarantine, or `read`. */
export function verdict(outcome: ReadOutcome): string {
  return outcome.kind === "read" ? "read" : outcome.quarantine.code;
}
