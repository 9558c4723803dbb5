import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { blockText } from "./block-text.ts";
import type { DemoDocument } from "./demo-document.ts";
import { readSource } from "./read-source.ts";
import { writeDocx } from "./writers/write-docx.ts";
import { writeOdt } from "./writers/write-odt.ts";
import { writePdf } from "./writers/write-pdf.ts";
import { writeXlsx } from "./writers/write-xlsx.ts";

const WRITERS: Readonly<Record<string, (document: DemoDocument) => Promise<Uint8Array>>> = {
  docx: writeDocx,
  odt: writeOdt,
  pdf: writePdf,
  xlsx: writeXlsx,
};

const SOURCES = fileURLToPath(new URL("sources/", import.meta.url));
const KNOWLEDGE = fileURLToPath(new URL("../../knowledge/", import.meta.url));

/**
 * Makes the office documents of the demonstration commune from `sources/<path>/<name>.<format>[+<format>].md`.
 *
 * @returns paths written, relative to `output`.
 * @throws when a source cannot be read or names an unknown format.
 */
export async function buildDocuments(output: string): Promise<string[]> {
  const written: string[] = [];
  const entries = await readdir(SOURCES, { recursive: true });
  for (const source of entries.filter((entry) => entry.endsWith(".md")).sort()) {
    const parts = /^(?<path>.+)\.(?<formats>[a-z+]+)\.md$/.exec(source)?.groups;
    const document = readSource(await readFile(join(SOURCES, source), "utf8"), source);
    for (const format of parts?.formats?.split("+") ?? []) {
      const write = WRITERS[format];
      if (!write) throw new Error(`${source}: no writer for "${format}"`);
      const path = `${parts?.path}.${format}`;
      await mkdir(dirname(join(output, path)), { recursive: true });
      await writeFile(
        join(output, path),
        await write({ ...document, blocks: document.blocks.map(blockText) }),
      );
      written.push(path);
    }
  }
  return written;
}

if (import.meta.main) {
  for (const path of await buildDocuments(KNOWLEDGE)) console.log(path);
}
