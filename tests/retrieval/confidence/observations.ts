import fc from "fast-check";
import type { Observation } from "../../../src/retrieval/confidence/calibrate.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });

/** A question as the shipped regressions may see it: the first page right implies one of three right. */
export const observation: fc.Arbitrary<Observation> = fc
  .record({
    onTopicChance: share,
    first: share,
    three: share,
    firstRight: fc.boolean(),
    threeRight: fc.boolean(),
    onTopic: fc.constantFrom(true, false, null),
  })
  .map(({ onTopicChance, first, three, firstRight, threeRight, onTopic }) => ({
    probabilities: {
      onTopic: onTopicChance,
      answerable: 0.5,
      first,
      amongThree: Math.max(first, three),
    },
    first: firstRight,
    amongThree: firstRight || threeRight,
    answerable: firstRight || threeRight,
    onTopic,
  }));

/** A repeatable stream of numbers in [0, 1). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
