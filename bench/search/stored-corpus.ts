import { DatabaseSync } from "node:sqlite";
import type { DocumentMeta, Passage } from "../../src/retrieval/passage.ts";
import type { IndexManifest, PassageSource, StoredDocument } from "../../src/retrieval/stored-document.ts";

/** An index kept in one SQLite file, as a server reads it: texts stay on disk. */
export interface StoredCorpus {
  readonly manifest: IndexManifest;
  readonly documents: Iterable<StoredDocument>;
  readonly passages: PassageSource;
}

/** Writes what a server would read back. */
export function writeStoredCorpus(
  path: string,
  manifest: IndexManifest,
  documents: readonly StoredDocument[],
  texts: readonly Passage[],
): void {
  const database = new DatabaseSync(path);
  database.exec(`CREATE TABLE manifest (json TEXT);
    CREATE TABLE document (meta TEXT, passages INTEGER, terms BLOB, vectors BLOB);
    CREATE TABLE passage (document TEXT, ordinal INTEGER, json TEXT, PRIMARY KEY (document, ordinal)) WITHOUT ROWID;
    BEGIN`);
  database.prepare("INSERT INTO manifest VALUES (?)").run(JSON.stringify(manifest));
  const document = database.prepare("INSERT INTO document VALUES (?, ?, ?, ?)");
  for (const { meta, passageCount, terms, vectors } of documents) {
    document.run(JSON.stringify(meta), passageCount, terms, vectors);
  }
  const passage = database.prepare("INSERT INTO passage VALUES (?, ?, ?)");
  for (const one of texts) passage.run(one.documentId, one.ordinal, JSON.stringify(one));
  database.exec("COMMIT");
  database.close();
}

export function readStoredCorpus(path: string): StoredCorpus {
  const database = new DatabaseSync(path, { readOnly: true });
  const passage = database.prepare("SELECT json FROM passage WHERE document = ? AND ordinal = ?");
  const { json } = database.prepare("SELECT json FROM manifest").get() as { json: string };
  return {
    manifest: JSON.parse(json) as IndexManifest,
    documents: readDocuments(database),
    passages: {
      read: (keys) =>
        keys.map(({ documentId, ordinal }) => {
          const row = passage.get(documentId, ordinal) as { json: string } | undefined;
          if (row === undefined) throw new RangeError(`no passage ${ordinal} in ${documentId}`);
          return JSON.parse(row.json) as Passage;
        }),
    },
  };
}

function* readDocuments(database: DatabaseSync): Iterable<StoredDocument> {
  for (const row of database.prepare("SELECT * FROM document ORDER BY rowid").iterate()) {
    const { meta, passages, terms, vectors } = row as unknown as {
      readonly meta: string;
      readonly passages: number;
      readonly terms: Uint8Array;
      readonly vectors: Uint8Array;
    };
    yield { meta: JSON.parse(meta) as DocumentMeta, passageCount: passages, terms, vectors };
  }
}
