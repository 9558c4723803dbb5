import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readingMessages } from "../../i18n/fr/reading.ts";
import { metadataCandidates } from "../document-path.ts";
import { decodeText } from "../parse/decode-text.ts";
import type { FoundMetadata, Quarantine } from "../parse/parsed-document.ts";
import { readYamlMetadata } from "./yaml-metadata.ts";

type LayersOutcome =
  | {
      readonly kind: "found";
      /** Nearest first: the sidecar, then the defaults of the folder and of each folder above it. */
      readonly layers: readonly FoundMetadata[];
      /** Relative paths (with `/`) of the metadata files that exist: when one changes, the document does. */
      readonly inputs: readonly string[];
    }
  | { readonly kind: "invalid"; readonly quarantine: Quarantine };

/** These belong to one document; a whole folder cannot share them. */
const ONE_DOCUMENT_ONLY = ["id", "title", "summary", "url"] as const;

/**
 * Reads the metadata files that apply to a document: `<file>.meta.yaml`, then each `_defaults.yaml` up to the root.
 *
 * @param relativePath path of the document from `root`, with `/` or the system's separator.
 */
export async function readMetadataLayers(root: string, relativePath: string): Promise<LayersOutcome> {
  const path = relativePath.replaceAll("\\", "/");
  const layers: FoundMetadata[] = [];
  const inputs: string[] = [];
  for (const file of metadataCandidates(path)) {
    const bytes = await readIfPresent(join(root, file));
    if (bytes === null) continue;
    inputs.push(file);
    const outcome = readLayer(bytes, file, !file.endsWith(".meta.yaml"));
    if (outcome.kind === "invalid") return outcome;
    layers.push(outcome.metadata);
  }
  return { kind: "found", layers, inputs };
}

function readLayer(bytes: Uint8Array, file: string, shared: boolean): ReturnType<typeof readYamlMetadata> {
  const decoded = decodeText(bytes);
  if (decoded.kind === "binary") {
    const explained = readingMessages.quarantine.notAMapping(file);
    return { kind: "invalid", quarantine: { code: "invalid-metadata", ...explained } };
  }
  const outcome = readYamlMetadata(decoded.text, file);
  if (outcome.kind === "invalid" || !shared) return outcome;
  const misplaced = ONE_DOCUMENT_ONLY.find((field) => outcome.metadata[field] !== undefined);
  if (!misplaced) return outcome;
  const line = decoded.text.split(/\r?\n/).findIndex((row) => row.startsWith(misplaced)) + 1;
  const explained = readingMessages.quarantine.misplacedField(file, line, misplaced);
  return {
    kind: "invalid",
    quarantine: { code: "invalid-metadata", ...explained, line, field: misplaced },
  };
}

async function readIfPresent(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // A name as long as the system allows leaves no room for the suffix of its sidecar.
    if (code === "ENOENT" || code === "ENAMETOOLONG") return null;
    throw error;
  }
}
