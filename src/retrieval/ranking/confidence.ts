import { CONFIDENCE } from "../confidence-weights.ts";
import { type ConfidenceFeatures, FEATURE_NAMES } from "./confidence-features.ts";

/** Probability (0..1) that the first document answers the question. */
export function confidenceOf(features: ConfidenceFeatures): number {
  const sum = FEATURE_NAMES.reduce(
    (total, name) => total + CONFIDENCE.weights[name] * features[name],
    CONFIDENCE.bias,
  );
  return 1 / (1 + Math.exp(-sum));
}
