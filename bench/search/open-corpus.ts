import { createEquivalents } from "../../src/retrieval/analysis/equivalents.ts";
import { isFrenchWord } from "../../src/retrieval/analysis/french-words.ts";
import type { QueryLexicon } from "../../src/retrieval/analysis/query.ts";
import { createSpelling } from "../../src/retrieval/analysis/spelling.ts";
import type { Embedder } from "../../src/retrieval/embedder.ts";
import { createEmbedder } from "../../src/retrieval/embedding/create-embedder.ts";
import type { Retriever } from "../../src/retrieval/evidence.ts";
import { loadIndex } from "../../src/retrieval/load-index.ts";
import { type IndexSource, openIndex } from "../../src/retrieval/open-index.ts";
import type { OpenedIndex } from "../../src/retrieval/opened-index.ts";
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

type Form = "sheets" | "faq";

/** Analyses, embeds and opens corpora as one index, entirely in memory; as sheets, or as frequent questions. */
export async function openCorpus(names: readonly string[], form: Form = "sheets"): Promise<OpenedCorpus> {
  const start = performance.now();
  const { items, source } = await prepareCorpus(names, form);
  const prepared = performance.now();
  const { manifest, documents } = source;
  const retriever = await openIndex(source);
  return {
    retriever,
    items,
    manifest,
    documents,
    passages: manifest.passages,
    storedBytes: documents.reduce((sum, { terms, vectors }) => sum + terms.length + vectors.length, 0),
    prepareSeconds: (prepared - start) / 1000,
    openMilliseconds: performance.now() - prepared,
  };
}

/** The inside of the same index, for those who train what orders it. */
export async function openCorpusIndex(
  names: readonly string[],
  form: Form = "sheets",
): Promise<{ readonly index: OpenedIndex; readonly lexicon: QueryLexicon; readonly embedder: Embedder }> {
  const { source } = await prepareCorpus(names, form);
  const index = await loadIndex(source);
  return {
    index,
    lexicon: {
      knows: (term) => index.lexical.vocabulary.has(term),
      repair: createSpelling(index.lexical, isFrenchWord),
      equivalents: createEquivalents(),
    },
    embedder: source.embedder,
  };
}

async function prepareCorpus(names: readonly string[], form: Form) {
  const embedder = await createEmbedder({ kind: "built-in" });
  const items = readCorpus(names).map((document) =>
    form === "faq" ? corpusFaq(document) : { meta: corpusMeta(document), passages: corpusPassages(document) },
  );
  const byId = new Map(items.map((item) => [item.meta.id, item.passages]));
  const documents = await prepareDocuments(items, embedder);
  const source: IndexSource & { readonly documents: readonly StoredDocument[] } = {
    manifest: {
      generation: 1,
      createdAt: "2026-01-01T00:00:00Z",
      analyserVersion: ANALYSER_VERSION,
      chunkerVersion: "bench",
      embedder: { id: embedder.id, dimension: embedder.dimension },
      documents: items.length,
      passages: items.reduce((sum, item) => sum + item.passages.length, 0),
      contentDigest: "",
    },
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
  };
  return { items, source };
}
