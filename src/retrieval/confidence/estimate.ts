import { readFileSync } from "node:fs";
import type { Probabilities } from "../evidence.ts";
import type { RankedDocument } from "../ranking/order.ts";
import { confidenceFeatures } from "./features.ts";
import { type ConfidenceHeads, logOdds, probability } from "./heads.ts";

/** How sure a search is, and what that rests on. */
export interface Estimate {
  readonly probabilities: Probabilities;
  readonly features: Readonly<Record<string, number>>;
}

const NOTHING_FOUND: Estimate = {
  probabilities: { onTopic: 0, answerable: 0, first: 0, amongThree: 0 },
  features: {},
};

let heads: ConfidenceHeads | null = null;

/** Probabilities of the first documents found, by the shipped regressions (read at first need). */
export function estimate(ranked: readonly RankedDocument[]): Estimate {
  if (ranked.length === 0) return NOTHING_FOUND;
  const file = new URL("confidence-model.json", import.meta.url);
  heads ??= JSON.parse(readFileSync(file, "utf8")) as ConfidenceHeads;
  const features = confidenceFeatures(
    ranked.map(({ row }) => row),
    ranked.map(({ points }) => points),
  );
  const { onTopic, answerable, first, amongThree } = heads;
  const of = (head: ConfidenceHeads[keyof ConfidenceHeads]) => probability(logOdds(head, features));
  const firstIsRight = of(first);
  return {
    probabilities: {
      onTopic: of(onTopic),
      answerable: of(answerable),
      first: firstIsRight,
      // Fitted apart, the two may cross where both are small.
      amongThree: Math.max(firstIsRight, of(amongThree)),
    },
    features,
  };
}
