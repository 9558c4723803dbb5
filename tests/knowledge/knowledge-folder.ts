import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { documentMeta } from "../../src/indexing/metadata/document-meta.ts";
import { readMetadataLayers } from "../../src/indexing/metadata/layers.ts";
import type { Block } from "../../src/indexing/parse/parsed-document.ts";
import { readDocumentFile } from "../../src/indexing/parse/read-file.ts";
import type { DocumentMeta } from "../../src/retrieval/passage.ts";

export const KNOWLEDGE = fileURLToPath(new URL("../../knowledge/", import.meta.url));
const NOT_DOCUMENTS =
  /(^|\/)(_defaults\.yaml|collectivity\.yaml|gate\.yaml|synonyms\.yaml|questions\.yaml)$|\.meta\.yaml$/;

export interface ReadDemoDocument {
  readonly meta: DocumentMeta;
  readonly blocks: readonly Block[];
}

/** Paths of the demonstration's documents, relative to `folder`, sorted. */
export function documentPaths(folder: string = KNOWLEDGE): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(folder.length).replace(/^\/+/, ""))
    .filter((path) => !NOT_DOCUMENTS.test(path))
    .sort();
}

/** @throws when the file or its metadata is quarantined. */
export async function readDemo(path: string): Promise<ReadDemoDocument[]> {
  const outcome = await readDocumentFile(`${KNOWLEDGE}${path}`);
  if (outcome.kind === "quarantined") throw new Error(`${path}: ${outcome.quarantine.reason}`);
  const layers = await readMetadataLayers(KNOWLEDGE, path);
  if (layers.kind === "invalid") throw new Error(`${path}: ${layers.quarantine.reason}`);
  return outcome.documents.map((parsed) => {
    const { meta } = documentMeta({
      parsed,
      layers: layers.layers,
      relativePath: path,
      origin: "local",
      fileDates: { git: null, modified: "1999-01-01" },
      defaults: { producer: "" },
    });
    return { meta, blocks: parsed.blocks };
  });
}

export function textOf(blocks: readonly Block[]): string {
  return blocks.map(blockText).join("\n");
}

function blockText(block: Block): string {
  switch (block.kind) {
    case "list":
      return block.items.join("\n");
    case "table":
      return [block.header, ...block.rows].map((row) => row.join(" | ")).join("\n");
    case "faq":
      return `${block.question}\n${block.answer}`;
    default:
      return block.text;
  }
}
