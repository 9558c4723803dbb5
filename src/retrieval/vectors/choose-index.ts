import { createExactIndex } from "./exact-index.ts";
import type { QuantisedVectors, VectorIndex } from "./vector-index.ts";

/** The index that serves best at this size. */
export async function chooseIndex(vectors: QuantisedVectors, _cacheFolder?: string): Promise<VectorIndex> {
  return createExactIndex(vectors);
}
