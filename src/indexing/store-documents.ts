import type { Embedder } from "../retrieval/embedder.ts";
import type { DocumentMeta, Passage } from "../retrieval/passage.ts";
import { prepareDocuments } from "../retrieval/prepare-document.ts";
import type { Database } from "../store/database.ts";
import { findVersions, insertVersions, type VersionRef } from "../store/document-versions.ts";
import { versionDigest } from "./pipeline.ts";

export interface CutDocument {
  readonly meta: DocumentMeta;
  readonly passages: readonly Passage[];
}

interface Deps {
  readonly database: Database;
  readonly embedder: Embedder;
  /** See `versionDigest`. */
  readonly salt: string;
}

/** Documents handled at once: bounds memory, and how long a write transaction lasts. */
const BATCH = 64;

/**
 * Stores the documents not stored yet; the others cost one look-up. Interrupted, it leaves only whole versions,
 * which the next run finds again.
 *
 * @param onStored called after each batch with how many documents it held, and how many had to be prepared.
 */
export async function storeDocuments(
  documents: Iterable<CutDocument>,
  deps: Deps,
  onStored: (documents: number, prepared: number) => void,
): Promise<VersionRef[]> {
  const stored: VersionRef[] = [];
  let batch: CutDocument[] = [];
  const flush = async () => {
    const { references, prepared } = await storeBatch(batch, deps);
    stored.push(...references);
    onStored(batch.length, prepared);
    batch = [];
  };
  for (const document of documents) {
    batch.push(document);
    if (batch.length === BATCH) await flush();
  }
  if (batch.length > 0) await flush();
  return stored;
}

async function storeBatch(documents: readonly CutDocument[], { database, embedder, salt }: Deps) {
  const digested = documents.map((document) => ({
    ...document,
    digest: versionDigest(document.meta, document.passages, embedder, salt),
  }));
  const digests = [...new Set(digested.map(({ digest }) => digest))];
  const known = await findVersions(database, digests);
  const missing = digests
    .filter((digest) => !known.has(digest))
    .flatMap((digest) => digested.find((document) => document.digest === digest) ?? []);
  if (missing.length > 0) {
    const prepared = await prepareDocuments(missing, embedder);
    await insertVersions(
      database,
      missing.flatMap(({ digest, passages }, position) => {
        const document = prepared[position];
        return document === undefined ? [] : [{ digest, passages, document }];
      }),
    );
  }
  const all = missing.length > 0 ? await findVersions(database, digests) : known;
  const references = digested.map(({ digest }) => {
    const reference = all.get(digest);
    if (reference === undefined) throw new Error(`Document version ${digest} was not stored`);
    return reference;
  });
  return { references, prepared: missing.length };
}
