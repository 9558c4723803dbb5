import { fr } from "../i18n/fr/retrieval.ts";
import type { IndexAids } from "./aids.ts";
import { isFrenchWord, readFrenchWordsSoon } from "./analysis/french-words.ts";
import { createRetriever } from "./create-retriever.ts";
import type { Embedder } from "./embedder.ts";
import { BUILT_IN_ID } from "./embedding/built-in-id.ts";
import type { Retriever } from "./evidence.ts";
import { createLexicalSearch } from "./lexical/bm25.ts";
import { LexicalIndexBuilder } from "./lexical/build-lexical-index.ts";
import { createTermPlaces } from "./lexical/lookup.ts";
import type { DocumentMeta } from "./passage.ts";
import { fieldMass } from "./ranking/rank.ts";
import type { IndexManifest, PassageSource, StoredDocument } from "./stored-document.ts";
import { chooseIndex } from "./vectors/choose-index.ts";
import { decodeVectors } from "./vectors/quantise.ts";
import type { QuantisedVectors } from "./vectors/vector-index.ts";
import { ANALYSER_VERSION } from "./versions.ts";

/** The stored generation cannot be searched with this code or this embedder: it must be built again. */
export class IndexMismatch extends Error {
  override readonly name = "IndexMismatch";
}

/** What a process needs to search one generation. */
export interface IndexSource {
  readonly manifest: IndexManifest;
  /** In generation order; read once. */
  readonly documents: Iterable<StoredDocument>;
  readonly passages: PassageSource;
  /** Synonyms and remembered questions of staff; none when left out. */
  readonly aids?: IndexAids;
  readonly embedder: Embedder;
  /** Where a graph of neighbours may be kept between starts; only large indexes use one. */
  readonly vectorCacheFolder?: string;
  /** False for a command that ends at once: a kept graph is used, none is built (default true). */
  readonly buildsGraph?: boolean;
}

/**
 * Loads a generation into memory, texts left where they are.
 *
 * @throws IndexMismatch when it was made by another analyser or embedder; RangeError when its data are damaged.
 */
export async function openIndex({
  manifest,
  documents,
  passages,
  embedder,
  vectorCacheFolder,
  buildsGraph = true,
}: IndexSource): Promise<Retriever> {
  refuseMismatch(manifest, embedder);
  const { dimension } = embedder;
  const builder = new LexicalIndexBuilder();
  const metas: DocumentMeta[] = [];
  const vectors: QuantisedVectors = {
    dimension,
    count: manifest.passages,
    components: new Int8Array(manifest.passages * dimension),
    scales: new Float32Array(manifest.passages),
  };
  let count = 0;
  for (const document of documents) {
    if (count + document.passageCount > manifest.passages) {
      throw new RangeError("more passages than the manifest says");
    }
    const read = decodeVectors(document.vectors, dimension, { ...vectors, from: count });
    builder.add(document.terms);
    count += document.passageCount;
    if (read !== document.passageCount || builder.passageCount !== count) {
      throw new RangeError(`damaged index data for ${document.meta.id}`);
    }
    metas.push(document.meta);
  }
  if (count !== manifest.passages) throw new RangeError("fewer passages than the manifest says");
  const lexical = builder.finish();
  const index = {
    metas,
    lexical,
    search: createLexicalSearch(lexical),
    places: createTermPlaces(lexical),
    vectors,
    nearest: await chooseIndex(vectors, vectorCacheFolder, { builds: buildsGraph }),
    titleMass: fieldMass(
      lexical,
      { starts: lexical.documents.starts, owner: lexical.documents.document, count: lexical.documents.title },
      metas.length,
    ),
    questionMass: fieldMass(
      lexical,
      { starts: lexical.passages.starts, owner: lexical.passages.passage, count: lexical.passages.question },
      count,
    ),
  };
  readFrenchWordsSoon();
  return createRetriever(index, passages, embedder, {
    generation: manifest.generation,
    vectorsKnowMeaning: embedder.id !== BUILT_IN_ID,
    isFrench: isFrenchWord,
  });
}

function refuseMismatch(manifest: IndexManifest, embedder: Embedder): void {
  const made = manifest.embedder;
  if (manifest.analyserVersion !== ANALYSER_VERSION) {
    throw new IndexMismatch(fr.otherAnalyser(manifest.analyserVersion, ANALYSER_VERSION));
  }
  if (made.id !== embedder.id || made.dimension !== embedder.dimension) {
    throw new IndexMismatch(
      fr.otherEmbedder(`${made.id} (${made.dimension})`, `${embedder.id} (${embedder.dimension})`),
    );
  }
}
