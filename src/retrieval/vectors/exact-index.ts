import { Top } from "../top.ts";
import { quantise } from "./quantise.ts";
import type { QuantisedVectors, VectorIndex } from "./vector-index.ts";

/** Compares with every passage: exact, nothing to build or to keep, and filters cost nothing. */
export function createExactIndex(vectors: QuantisedVectors): VectorIndex {
  const cosine = createCosine(vectors);
  return {
    kind: "exact",
    search(vector, k, allow) {
      const measure = cosine(vector);
      if (measure === null) return [];
      const top = new Top(Math.min(k, vectors.count));
      for (let passage = 0; passage < vectors.count; passage++) {
        if (allow && !allow(passage)) continue;
        const value = measure(passage);
        if (value >= top.floor) top.add(passage, value);
      }
      return top.best.map(({ id, score }) => ({ passage: id, cosine: score }));
    },
  };
}

/**
 * Cosine of one vector with any passage, in whole numbers.
 *
 * @returns null for the null vector, close to nothing.
 */
export function createCosine(
  vectors: QuantisedVectors,
): (vector: ArrayLike<number>) => ((passage: number) => number) | null {
  const { dimension, components, scales } = vectors;
  return (vector) => {
    const { scale, components: query } = quantise(vector, dimension);
    if (scale === 0) return null;
    return (passage) => {
      let sum = 0;
      for (let i = 0, at = passage * dimension; i < dimension; i++, at++) {
        sum = (sum + Math.imul(query[i] as number, components[at] as number)) | 0;
      }
      return sum * scale * (scales[passage] ?? 0);
    };
  };
}
