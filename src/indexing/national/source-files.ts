import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { fr } from "../../i18n/fr/national.ts";
import { messageOf } from "../message-of.ts";
import { unzipSheets } from "./unzip-sheets.ts";

/** One file of the base, not yet read. */
export interface SheetFile {
  readonly name: string;
  read(): Promise<string>;
}

/** The source cannot be used; `remedy` says how to mend it, in French, for the technician. */
export class SourceUnusable extends Error {
  readonly remedy: string;

  constructor(message: string, remedy: string, cause?: unknown) {
    super(message, { cause });
    this.name = "SourceUnusable";
    this.remedy = remedy;
  }
}

/** Names of sheets and resources; themes (`N*`) and index files are not documents. */
const SHEET_NAME = /(?:^|\/)[FR]\d+\.(?:xml|json)$/;

/**
 * Lists the sheets of a zip file, of a folder (searched at every depth) or behind an http(s) address.
 *
 * @throws SourceUnusable when nothing can be read there.
 */
export async function sheetFiles(source: string, fetch: typeof globalThis.fetch): Promise<SheetFile[]> {
  if (/^https?:\/\//i.test(source)) return unzip(await download(source, fetch));
  const found = await stat(source).catch((error: unknown) => {
    throw new SourceUnusable(fr.noSource(source), fr.noSourceRemedy, error);
  });
  if (!found.isDirectory()) return unzip(await readFile(source));
  const names = await readdir(source, { recursive: true });
  return names
    .filter((name) => SHEET_NAME.test(name.replaceAll("\\", "/")))
    .sort()
    .map((name) => ({ name, read: () => readFile(join(source, name), "utf8") }));
}

function unzip(bytes: Uint8Array): SheetFile[] {
  const entries = unzipSheets(bytes, SHEET_NAME);
  if (entries.kind === "not-zip") throw new SourceUnusable(fr.notZip, fr.notZipRemedy);
  if (entries.kind === "too-large")
    throw new SourceUnusable(fr.tooLarge(entries.megabytes), fr.tooLargeRemedy);
  return entries.files.map(({ name, bytes }) => ({
    name,
    read: async () => new TextDecoder().decode(bytes),
  }));
}

async function download(url: string, fetch: typeof globalThis.fetch): Promise<Uint8Array> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(10 * 60_000) });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    throw new SourceUnusable(fr.download(messageOf(error)), fr.downloadRemedy, error);
  }
}
