import type { StaticVectors } from "../embedding/static/static-vectors.ts";
import type { LexicalIndex } from "../lexical/lexical-index.ts";
import { quantise } from "./quantise.ts";
import type { QuantisedVectors } from "./vector-index.ts";

/** Built-in vectors of the titles of all documents, from the rows of their terms. */
export function vectorsOfTitles(
  { titles, documentCount }: LexicalIndex,
  rows: Int32Array,
  { contrastive, skipGram }: StaticVectors,
): QuantisedVectors {
  const split = contrastive.dimension;
  const dimension = split + skipGram.dimension;
  const vectors = emptyVectors(documentCount, dimension);
  const vector = new Float64Array(dimension);
  for (let document = 0; document < documentCount; document++) {
    vector.fill(0);
    for (let i = titles.starts[document] ?? 0; i < (titles.starts[document + 1] ?? 0); i++) {
      const row = rows[titles.terms[i] ?? 0] ?? -1;
      if (row < 0) continue;
      contrastive.addTo(row, 1, vector, 0);
      skipGram.addTo(row, 1, vector, split);
    }
    scaleToUnit(vector, 0, split);
    scaleToUnit(vector, split, dimension);
    put(vectors, document, vector);
  }
  return vectors;
}

/** Mean of the vectors of each document's passages. */
export function meansOfDocuments(passages: QuantisedVectors, firstPassage: Uint32Array): QuantisedVectors {
  const { dimension, components, scales } = passages;
  const count = firstPassage.length - 1;
  const vectors = emptyVectors(count, dimension);
  const mean = new Float64Array(dimension);
  for (let document = 0; document < count; document++) {
    mean.fill(0);
    for (let p = firstPassage[document] ?? 0; p < (firstPassage[document + 1] ?? 0); p++) {
      const scale = scales[p] ?? 0;
      for (let i = 0; i < dimension; i++) {
        mean[i] = (mean[i] as number) + scale * (components[p * dimension + i] as number);
      }
    }
    put(vectors, document, mean);
  }
  return vectors;
}

/** Room for so many vectors. */
export function emptyVectors(count: number, dimension: number): QuantisedVectors {
  return {
    dimension,
    count,
    components: new Int8Array(count * dimension),
    scales: new Float32Array(count),
  };
}

function put(vectors: QuantisedVectors, at: number, vector: Float64Array): void {
  const { scale, components } = quantise(vector, vectors.dimension);
  vectors.scales[at] = scale;
  vectors.components.set(components, at * vectors.dimension);
}

function scaleToUnit(vector: Float64Array, from: number, to: number): void {
  let squares = 0;
  for (let i = from; i < to; i++) squares += (vector[i] as number) ** 2;
  const norm = Math.sqrt(squares) || 1;
  for (let i = from; i < to; i++) vector[i] = (vector[i] as number) / norm;
}
