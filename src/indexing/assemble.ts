import { fr } from "../i18n/fr/indexing.ts";
import type { VersionRef } from "../store/document-versions.ts";
import type { Quarantine } from "./parse/parsed-document.ts";

interface FileDocuments {
  readonly origin: "local" | "national";
  readonly path: string;
  readonly documents: readonly VersionRef[];
}

/** A document whose id another one already bears. */
export interface DuplicateDocument {
  readonly origin: "local" | "national";
  readonly path: string;
  readonly documentId: string;
  readonly quarantine: Quarantine;
}

/** The documents of a generation, in order, and those set aside. */
export interface Assembly {
  readonly members: ReadonlyArray<VersionRef & { readonly origin: "local" | "national" }>;
  readonly duplicates: readonly DuplicateDocument[];
}

/** Keeps one document an id: local before national, then the first path. `files` come in that order. */
export function assembleDocuments(files: readonly FileDocuments[]): Assembly {
  const keptIn = new Map<string, string>();
  const members: Array<Assembly["members"][number]> = [];
  const duplicates: DuplicateDocument[] = [];
  for (const { origin, path, documents } of files) {
    for (const document of documents) {
      const kept = keptIn.get(document.documentId);
      if (kept === undefined) {
        keptIn.set(document.documentId, path);
        members.push({ ...document, origin });
      } else {
        const words = fr.quarantine.duplicate(document.documentId, kept, path);
        const quarantine: Quarantine = { code: "duplicate-id", field: "id", ...words };
        duplicates.push({ origin, path, documentId: document.documentId, quarantine });
      }
    }
  }
  return { members, duplicates };
}
