import { quantise } from "./quantise.ts";
import type { QuantisedVectors } from "./vector-index.ts";

/** Cosines of the two parts of a vector made of two unit halves, each scaled by √½. */
export interface SplitCosines {
  first: number;
  second: number;
}

/**
 * Compares both parts of one vector with those of any numbered vector, in whole numbers.
 *
 * @param split how many components the first part has.
 * @returns a function that fills and returns one reused object.
 */
export function splitCosine(
  vectors: QuantisedVectors,
  split: number,
  vector: ArrayLike<number>,
): (at: number) => Readonly<SplitCosines> {
  const { dimension, components, scales } = vectors;
  const { scale, components: query } = quantise(vector, dimension);
  const found: SplitCosines = { first: 0, second: 0 };
  return (number) => {
    let at = number * dimension;
    let first = 0;
    let second = 0;
    for (let i = 0; i < split; i++, at++) {
      first = (first + Math.imul(query[i] as number, components[at] as number)) | 0;
    }
    for (let i = split; i < dimension; i++, at++) {
      second = (second + Math.imul(query[i] as number, components[at] as number)) | 0;
    }
    const unit = 2 * scale * (scales[number] ?? 0);
    found.first = bounded(first * unit);
    found.second = bounded(second * unit);
    return found;
  };
}

function bounded(cosine: number): number {
  return Math.max(-1, Math.min(1, cosine));
}
