import type { FeatureName } from "./ranking/confidence-features.ts";

/** Logistic regression of "the first document answers the question", fitted by `scripts/train-confidence.ts`. */
export const CONFIDENCE: { readonly bias: number; readonly weights: Readonly<Record<FeatureName, number>> } =
  {
    bias: -4.742,
    weights: {
      coverage: 0,
      pageCoverage: 0.294,
      rareMatched: 0,
      titleCoverage: 0.418,
      titleDice: 3.364,
      margin: 5.184,
      dense: 1.67,
      agreement: 0.539,
      faq: 5.376,
      unknownShare: -1.5,
      repairedShare: -3,
      length: 3.129,
    },
  };
