import type { Probabilities } from "../evidence.ts";
import { CONFIDENCE_FEATURES, type ConfidenceFeature } from "./features.ts";

/** A logistic regression: weights of features in their own units. */
export interface ConfidenceHead {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
}

/** One regression for each probability. */
export type ConfidenceHeads = Readonly<Record<keyof Probabilities, ConfidenceHead>>;

/** Log-odds that a head gives; features it has no weight for count for nothing. */
export function logOdds(head: ConfidenceHead, features: Readonly<Record<ConfidenceFeature, number>>): number {
  return CONFIDENCE_FEATURES.reduce(
    (sum, name) => sum + (head.weights[name] ?? 0) * features[name],
    head.bias,
  );
}

/** Probability (0..1) of log-odds. */
export function probability(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
