import type { FeatureName } from "./ranking/confidence-features.ts";

/** Logistic regression of "the first document answers the question", fitted by `scripts/train-confidence.ts`. */
export const CONFIDENCE: { readonly bias: number; readonly weights: Readonly<Record<FeatureName, number>> } =
  {
    bias: -4.702,
    weights: {
      coverage: 0,
      pageCoverage: 0.254,
      rareMatched: 0,
      titleCoverage: 0.417,
      titleDice: 3.388,
      margin: 5.153,
      dense: 1.609,
      agreement: 0.553,
      faq: 5.409,
      unknownShare: -1.5,
      repairedShare: -3,
      length: 3.154,
    },
  };
