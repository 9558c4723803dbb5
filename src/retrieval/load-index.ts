import { BUILT_IN_DIMENSION, BUILT_IN_ID, CONTRASTIVE_DIMENSION } from "./embedding/built-in-id.ts";
import { loadStaticVectors } from "./embedding/static/static-vectors.ts";
import { createLexicalSearch } from "./lexical/bm25.ts";
import { LexicalIndexBuilder } from "./lexical/build-lexical-index.ts";
import { createTermPlaces } from "./lexical/lookup.ts";
import type { IndexSource } from "./open-index.ts";
import type { OpenedIndex } from "./opened-index.ts";
import type { DocumentMeta } from "./passage.ts";
import { fieldMass } from "./ranking/field-mass.ts";
import { cutTitles } from "./ranking/letters-in-title.ts";
import { readShapes } from "./shapes.ts";
import { chooseIndex } from "./vectors/choose-index.ts";
import { emptyVectors, meansOfDocuments, vectorsOfTitles } from "./vectors/document-vectors.ts";
import { createExactIndex } from "./vectors/exact-index.ts";
import { decodeVectors, encodedLength } from "./vectors/quantise.ts";

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
  const builder = new LexicalIndexBuilder();
  const metas: DocumentMeta[] = [];
  const vectors = emptyVectors(manifest.passages, BUILT_IN_DIMENSION);
  const ofModel = embedder.id === BUILT_IN_ID ? null : emptyVectors(manifest.passages, embedder.dimension);
  let count = 0;
  for (const document of documents) {
    if (count + document.passageCount > manifest.passages) {
      throw new RangeError("more passages than the manifest says");
    }
    const builtIn = encodedLength(document.passageCount, BUILT_IN_DIMENSION);
    const read = decodeVectors(document.vectors.subarray(0, builtIn), { ...vectors, from: count });
    const further = document.vectors.subarray(builtIn);
    if (ofModel !== null) decodeVectors(further, { ...ofModel, from: count });
    else if (further.length > 0) throw new RangeError(`damaged index data for ${document.meta.id}`);
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
    letters: cutTitles(lexical),
    vectors,
    titles: vectorsOfTitles(lexical, rows, statics),
    means: meansOfDocuments(vectors, lexical.firstPassage),
    nearest: createExactIndex(vectors),
    model:
      ofModel === null
        ? null
        : {
            vectors: ofModel,
            nearest: await chooseIndex(ofModel, vectorCacheFolder, { builds: buildsGraph }),
          },
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
