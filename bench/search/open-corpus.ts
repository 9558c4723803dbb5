import { createEmbedder } from "../../src/retrieval/embedding/create-embedder.ts";
import type { Retriever } from "../../src/retrieval/evidence.ts";
import { openIndex } from "../../src/retrieval/open-index.ts";
import type { DocumentMeta, Passage } from "../../src/retrieval/passage.ts";
import { prepareDocuments } from "../../src/retrieval/prepare-document.ts";
import type { IndexManifest, StoredDocument } from "../../src/retrieval/stored-document.ts";
import { ANALYSER_VERSION } from "../../src/retrieval/versions.ts";
import { corpusFaq, corpusMeta, corpusPassages } from "./corpus-passages.ts";
import { readCorpus } from "./shared-data.ts";

/** A development corpus, searchable, with what it cost. */
export interface OpenedCorpus {
  readonly retriever: Retriever;
  readonly items: ReadonlyArray<{ readonly meta: DocumentMeta; readonly passages: readonly Passage[] }>;
  readonly manifest: IndexManifest;
  readonly documents: readonly StoredDocument[];
  readonly passages: number;
  readonly storedBytes: number;
  readonly prepareSeconds: number;
  readonly openMilliseconds: number;
}

/** Analyses, embeds and opens corpora as one index, entirely in memory; as sheets, or as frequent questions. */
export async function openCorpus(
  names: readonly string[],
  form: "sheets" | "faq" = "sheets",
): Promise<OpenedCorpus> {
  const embedder = await createEmbedder({ kind: "built-in" });
  const items = readCorpus(names).map((document) =>
    form === "faq" ? corpusFaq(document) : { meta: corpusMeta(document), passages: corpusPassages(document) },
  );
  const byId = new Map(items.map((item) => [item.meta.id, item.passages]));
  const start = performance.now();
  const documents = await prepareDocuments(items, embedder);
  const prepared = performance.now();
  const passages = items.reduce((sum, item) => sum + item.passages.length, 0);
  const manifest = {
    generation: 1,
    createdAt: "2026-01-01T00:00:00Z",
    analyserVersion: ANALYSER_VERSION,
    chunkerVersion: "bench",
    embedder: { id: embedder.id, dimension: embedder.dimension },
    documents: items.length,
    passages,
    contentDigest: "",
  };
  const retriever = await openIndex({
    manifest,
    documents,
    passages: {
      read: (keys) =>
        keys.map(({ documentId, ordinal }) => {
          const passage = byId.get(documentId)?.[ordinal];
          if (passage === undefined) throw new RangeError(`no passage ${ordinal} in ${documentId}`);
          return passage;
        }),
    },
    embedder,
  });
  return {
    retriever,
    items,
    manifest,
    documents,
    passages,
    storedBytes: documents.reduce((sum, { terms, vectors }) => sum + terms.length + vectors.length, 0),
    prepareSeconds: (prepared - start) / 1000,
    openMilliseconds: performance.now() - prepared,
  };
}
