import { join } from "node:path";
import { fr } from "../i18n/fr/indexing.ts";
import type { DocumentMeta, Passage } from "../retrieval/passage.ts";
import { messageOf } from "./message-of.ts";
import { type DocumentDefaults, documentMeta } from "./metadata/document-meta.ts";
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

/** A file that could be parsed but not cut into passages: found out while its documents are asked for. */
export class SourceUnreadable extends Error {
  readonly quarantine: Quarantine;

  constructor(quarantine: Quarantine, cause?: unknown) {
    super(quarantine.reason, { cause });
    this.name = "SourceUnreadable";
    this.quarantine = quarantine;
  }
}

/** Passages of one document: a thousand dense pages stay well below, a runaway table does not. */
const MOST_PASSAGES = 50_000;

interface Context {
  readonly defaults: DocumentDefaults;
  /** Date of the file's last commit, YYYY-MM-DD; null when unknown. */
  readonly gitDate: string | null;
}

/**
 * Reads one file with its metadata; whatever is wrong with it becomes a quarantine. Taking its documents throws
 * SourceUnreadable when one of them cannot be cut.
 */
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
          defaults: context.defaults,
        });
        const passages = cut(meta, parsed);
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
    const cause = messageOf(error);
    return {
      kind: "quarantined",
      quarantine: { code: "unreadable", ...fr.quarantine.unreadable(cause) },
    };
  }
}

function cut(meta: DocumentMeta, parsed: ParsedDocument): readonly Passage[] {
  let passages: readonly Passage[];
  try {
    passages = cutPassages(meta, parsed.blocks);
  } catch (error) {
    throw new SourceUnreadable({ code: "corrupt", ...fr.quarantine.uncut }, error);
  }
  if (passages.length > MOST_PASSAGES) {
    throw new SourceUnreadable({
      code: "too-large",
      ...fr.quarantine.tooManyPassages(passages.length, MOST_PASSAGES),
    });
  }
  return passages;
}
