import { CONTRASTIVE_DIMENSION } from "./embedding/built-in-id.ts";
import { loadStaticVectors } from "./embedding/static/static-vectors.ts";
import { createLexicalSearch } from "./lexical/bm25.ts";
import { LexicalIndexBuilder } from "./lexical/build-lexical-index.ts";
import { createTermPlaces } from "./lexical/lookup.ts";
import type { IndexSource } from "./open-index.ts";
import type { OpenedIndex } from "./opened-index.ts";
import type { DocumentMeta } from "./passage.ts";
import { fieldMass } from "./ranking/field-mass.ts";
import { readShapes } from "./shapes.ts";
import { chooseIndex } from "./vectors/choose-index.ts";
import { meansOfDocuments, vectorsOfTitles } from "./vectors/document-vectors.ts";
import { decodeVectors } from "./vectors/quantise.ts";
import type { QuantisedVectors } from "./vectors/vector-index.ts";

/**
 * Reads the stored documents of a generation into what searches use.
 *
 * @throws RangeError when its data are damaged.
 */
export async function loadIndex({
  manifest,
  documents,
  embedder,
  vectorCacheFolder,
  buildsGraph = true,
}: IndexSource): Promise<OpenedIndex> {
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
  const statics = loadStaticVectors();
  const rows = Int32Array.from(lexical.vocabulary.keys(), (stem) => statics.rowOf(stem) ?? -1);
  return {
    metas,
    lexical,
    search: createLexicalSearch(lexical),
    places: createTermPlaces(lexical),
    shapes: readShapes(metas, lexical),
    vectors,
    titles: vectorsOfTitles(lexical, rows, statics),
    means: meansOfDocuments(vectors, lexical.firstPassage),
    nearest: await chooseIndex(vectors, vectorCacheFolder, { builds: buildsGraph }),
    split: CONTRASTIVE_DIMENSION,
    statics,
    rows,
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
}
