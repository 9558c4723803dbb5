import type { FeatureName } from "./ranking/confidence-features.ts";

/** Logistic regression of "the first document answers the question", fitted by `scripts/train-confidence.ts`. */
export const CONFIDENCE: { readonly bias: number; readonly weights: Readonly<Record<FeatureName, number>> } =
  {
    bias: -4.552,
    weights: {
      coverage: 0.279,
      pageCoverage: 0,
      rareMatched: 0,
      titleCoverage: 2.358,
      titleDice: 1.003,
      margin: 6.196,
      dense: 0.417,
      agreement: 0.511,
      faq: 4.533,
      unknownShare: -1.5,
      repairedShare: 0,
      length: 4.235,
    },
  };
