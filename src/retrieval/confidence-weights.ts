import type { FeatureName } from "./ranking/confidence-features.ts";

/** Logistic regression of "the first document answers the question", fitted by `scripts/train-confidence.ts`. */
export const CONFIDENCE: { readonly bias: number; readonly weights: Readonly<Record<FeatureName, number>> } =
  {
    bias: -4.799,
    weights: {
      coverage: 0.112,
      pageCoverage: 0.246,
      rareMatched: 0,
      titleCoverage: 0.288,
      titleDice: 3.461,
      margin: 5.158,
      dense: 1.705,
      agreement: 0.552,
      faq: 5.391,
      unknownShare: -1.5,
      repairedShare: -3,
      length: 3.136,
    },
  };
