import type { FeatureName } from "./ranking/confidence-features.ts";

/** Logistic regression of "the first document answers the question", fitted by `scripts/train-confidence.ts`. */
export const CONFIDENCE: { readonly bias: number; readonly weights: Readonly<Record<FeatureName, number>> } =
  {
    bias: -3,
    weights: {
      coverage: 2,
      pageCoverage: 0,
      rareMatched: 1,
      titleCoverage: 1,
      titleDice: 2,
      lexicalShare: 2,
      margin: 1,
      dense: 1,
      agreement: 0.5,
      faq: 2,
      unknownShare: -3,
      repairedShare: -2,
      length: 0,
    },
  };
