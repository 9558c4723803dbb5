import { join } from "node:path";
import { fr } from "../i18n/fr/indexing.ts";
import { documentMeta } from "./metadata/document-meta.ts";
import { readMetadataLayers } from "./metadata/layers.ts";
import type { ParsedDocument, Quarantine, ReadWarning } from "./parse/parsed-document.ts";
import { readDocumentFile } from "./parse/read-file.ts";
import { cutPassages } from "./passages/cut-passages.ts";
import type { ScannedFile } from "./scan.ts";
import type { CutDocument } from "./store-documents.ts";

/** A file's documents, cut one by one as they are asked for; `warnings` is complete once all have been. */
export type SourceOutcome =
  | {
      readonly kind: "read";
      readonly count: number;
      readonly documents: Iterable<CutDocument>;
      readonly warnings: () => readonly ReadWarning[];
    }
  | { readonly kind: "quarantined"; readonly quarantine: Quarantine };

interface Context {
  readonly producer: string;
  /** Date of the file's last commit, YYYY-MM-DD; null when unknown. */
  readonly gitDate: string | null;
}

/** Reads one file with its metadata; whatever is wrong with it becomes a quarantine, never an exception. */
export async function readSource(file: ScannedFile, context: Context): Promise<SourceOutcome> {
  try {
    const metadata = await readMetadataLayers(file.folder, file.path);
    if (metadata.kind === "invalid") return { kind: "quarantined", quarantine: metadata.quarantine };
    const outcome = await readDocumentFile(join(file.folder, file.path));
    if (outcome.kind === "quarantined") return outcome;
    const { layers } = metadata;
    const seen = new Map(outcome.warnings.map((warning) => [JSON.stringify(warning), warning]));
    const warn = (warning: ReadWarning) => seen.set(JSON.stringify(warning), warning);
    const fileDates = { git: context.gitDate, modified: new Date(file.modified).toISOString() };
    function* documents(parsedDocuments: readonly ParsedDocument[]): Generator<CutDocument> {
      for (const parsed of parsedDocuments) {
        const { meta, warnings } = documentMeta({
          parsed,
          layers,
          relativePath: file.path,
          origin: file.origin,
          fileDates,
          defaults: { producer: context.producer },
        });
        const passages = cutPassages(meta, parsed.blocks);
        if (passages.length === 0) warn({ message: fr.noText(meta.id) });
        else {
          for (const warning of warnings) warn(warning);
          yield { meta, passages };
        }
      }
    }
    return {
      kind: "read",
      count: outcome.documents.length,
      documents: documents(outcome.documents),
      warnings: () => [...seen.values()],
    };
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    return {
      kind: "quarantined",
      quarantine: { code: "unreadable", ...fr.quarantine.unreadable(cause) },
    };
  }
}
