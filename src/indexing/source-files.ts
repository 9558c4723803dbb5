import type { Database } from "../store/database.ts";
import type { VersionRef } from "../store/document-versions.ts";
import type { Quarantine, ReadWarning } from "./parse/parsed-document.ts";

/** What is known of a file once it has been indexed. */
export interface FileState {
  readonly origin: "local" | "national";
  readonly path: string;
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
  /** Empty when the file could not be opened. */
  readonly sha256: string;
  readonly metadataDigest: string;
  readonly pipeline: string;
  /** Milliseconds since 1970 when `size` and `modified` were read. */
  readonly scanned: number;
  readonly quarantine: Quarantine | null;
  readonly warnings: readonly ReadWarning[];
  /** With a quarantine: the last good ones, still served. */
  readonly documents: readonly VersionRef[];
}

/** A change to what is known of the files, saved with the generation it belongs to. */
export interface FileChanges {
  readonly saved: readonly FileState[];
  readonly removed: ReadonlyArray<Pick<FileState, "origin" | "path">>;
}

/** All files of the last saved run, local first then by path. */
export async function readSourceFiles(database: Database): Promise<FileState[]> {
  const files = await database
    .selectFrom("source_file")
    .selectAll()
    .orderBy("origin")
    .orderBy("path")
    .execute();
  const documents = await database
    .selectFrom("source_document")
    .innerJoin("document_version", "document_version.id", "source_document.version")
    .select(["source_document.file", "version", "digest", "document_id", "passage_count"])
    .orderBy("file")
    .orderBy("position")
    .execute();
  const byFile = Map.groupBy(documents, (row) => row.file);
  return files.map((row) => ({
    origin: row.origin as FileState["origin"],
    path: row.path,
    size: row.size,
    modified: row.modified,
    sha256: row.sha256,
    metadataDigest: row.metadata_digest,
    pipeline: row.pipeline,
    scanned: row.scanned,
    quarantine: row.quarantine === null ? null : (JSON.parse(row.quarantine) as Quarantine),
    warnings: JSON.parse(row.warnings) as ReadWarning[],
    documents: (byFile.get(row.id) ?? []).map((document) => ({
      version: document.version,
      digest: document.digest,
      documentId: document.document_id,
      passages: document.passage_count,
    })),
  }));
}

const ROWS = 1000;

/** Call it inside the transaction that publishes. */
export async function saveSourceFiles(transaction: Database, changes: FileChanges): Promise<void> {
  for (const { origin, path } of changes.removed) {
    await transaction
      .deleteFrom("source_file")
      .where("origin", "=", origin)
      .where("path", "=", path)
      .execute();
  }
  for (const state of changes.saved) await saveFile(transaction, state);
}

async function saveFile(transaction: Database, state: FileState): Promise<void> {
  const row = {
    size: state.size,
    modified: state.modified,
    sha256: state.sha256,
    metadata_digest: state.metadataDigest,
    pipeline: state.pipeline,
    scanned: state.scanned,
    quarantine: state.quarantine === null ? null : JSON.stringify(state.quarantine),
    warnings: JSON.stringify(state.warnings),
  };
  const { id } = await transaction
    .insertInto("source_file")
    .values({ origin: state.origin, path: state.path, ...row })
    .onConflict((conflict) => conflict.columns(["origin", "path"]).doUpdateSet(row))
    .returning("id")
    .executeTakeFirstOrThrow();
  await transaction.deleteFrom("source_document").where("file", "=", id).execute();
  for (let start = 0; start < state.documents.length; start += ROWS) {
    await transaction
      .insertInto("source_document")
      .values(
        state.documents
          .slice(start, start + ROWS)
          .map(({ version }, offset) => ({ file: id, position: start + offset, version })),
      )
      .execute();
  }
}
