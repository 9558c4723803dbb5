import type { DocumentMeta, Passage } from "../retrieval/passage.ts";
import type { StoredDocument } from "../retrieval/stored-document.ts";
import type { Database } from "./database.ts";

/** A stored document version, as plans and generations name it. */
export interface VersionRef {
  readonly version: number;
  /** SHA-256 (hex); two versions with the same digest are the same row. */
  readonly digest: string;
  readonly documentId: string;
  readonly passages: number;
}

/** A document version about to be stored. */
export interface NewVersion {
  readonly digest: string;
  readonly document: StoredDocument;
  readonly passages: readonly Passage[];
}

/** Rows a statement: stays far below SQLite's 32,766 parameters, and keeps the number of distinct statements small. */
const ROWS = 200;

/** The stored versions among `digests`, by digest. */
export async function findVersions(
  database: Database,
  digests: readonly string[],
): Promise<ReadonlyMap<string, VersionRef>> {
  if (digests.length === 0) return new Map();
  const rows = await database
    .selectFrom("document_version")
    .select(["id", "digest", "document_id", "passage_count"])
    .where("digest", "in", digests)
    .execute();
  return new Map(
    rows.map((row) => [
      row.digest,
      { version: row.id, digest: row.digest, documentId: row.document_id, passages: row.passage_count },
    ]),
  );
}

/** Stores a few documents and their passages in one short transaction, so that citizens' writes hardly wait. */
export async function insertVersions(database: Database, versions: readonly NewVersion[]): Promise<void> {
  if (versions.length === 0) return;
  await database.transaction().execute(async (transaction) => {
    const ids = await transaction
      .insertInto("document_version")
      .values(
        versions.map(({ digest, document }) => ({
          digest,
          document_id: document.meta.id,
          meta: JSON.stringify(document.meta),
          passage_count: document.passageCount,
          terms: document.terms,
          vectors: document.vectors,
        })),
      )
      .returning(["id", "digest"])
      .execute();
    const idOf = new Map(ids.map((row) => [row.digest, row.id]));
    const rows = versions.flatMap(({ digest, passages }) => {
      const version = idOf.get(digest);
      if (version === undefined) throw new Error(`Document version ${digest} was not stored`);
      return passages.map((passage) => passageRow(version, passage));
    });
    for (let start = 0; start < rows.length; start += ROWS) {
      await transaction
        .insertInto("passage")
        .values(rows.slice(start, start + ROWS))
        .execute();
    }
  });
}

/** Reads whole documents back, in the order asked: to prepare them again when their file no longer reads. */
export async function readDocuments(
  database: Database,
  versions: readonly VersionRef[],
): Promise<Array<{ meta: DocumentMeta; passages: Passage[] }>> {
  const documents: Array<{ meta: DocumentMeta; passages: Passage[] }> = [];
  for (const { version } of versions) {
    const { meta } = await database
      .selectFrom("document_version")
      .select("meta")
      .where("id", "=", version)
      .executeTakeFirstOrThrow();
    const rows = await database
      .selectFrom("passage")
      .selectAll()
      .where("version", "=", version)
      .orderBy("ordinal")
      .execute();
    const parsed = JSON.parse(meta) as DocumentMeta;
    documents.push({ meta: parsed, passages: rows.map((row) => passageOf(parsed.id, row)) });
  }
  return documents;
}

/** Deletes, a few at a time, the versions that neither a generation nor a file refers to any more. */
export async function deleteUnusedVersions(database: Database): Promise<number> {
  let deleted = 0;
  for (;;) {
    const unused = await database
      .selectFrom("document_version")
      .select("id")
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom("generation_document")
              .select("version")
              .whereRef("generation_document.version", "=", "document_version.id"),
          ),
        ),
      )
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom("source_document")
              .select("version")
              .whereRef("source_document.version", "=", "document_version.id"),
          ),
        ),
      )
      .limit(ROWS)
      .execute();
    if (unused.length === 0) return deleted;
    const ids = unused.map((row) => row.id);
    await database.deleteFrom("document_version").where("id", "in", ids).execute();
    deleted += ids.length;
  }
}

/** One row of `passage`, without its version. */
export interface PassageRow {
  readonly ordinal: number;
  readonly kind: string;
  readonly headings: string;
  readonly question: string | null;
  readonly text: string;
  readonly page: number | null;
  readonly anchor: string | null;
  readonly digest: string;
}

export function passageOf(documentId: string, row: PassageRow): Passage {
  return {
    id: `${documentId}::${row.ordinal}`,
    documentId,
    ordinal: row.ordinal,
    kind: row.kind as Passage["kind"],
    headings: JSON.parse(row.headings) as string[],
    question: row.question,
    text: row.text,
    page: row.page,
    anchor: row.anchor,
    digest: row.digest,
  };
}

function passageRow(version: number, passage: Passage) {
  return {
    version,
    ordinal: passage.ordinal,
    kind: passage.kind,
    headings: JSON.stringify(passage.headings),
    question: passage.question,
    text: passage.text,
    page: passage.page,
    anchor: passage.anchor,
    digest: passage.digest,
  };
}
