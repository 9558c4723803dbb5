import { readFileSync } from "node:fs";
import type { Probabilities } from "../evidence.ts";
import type { RankedDocument } from "../ranking/order.ts";
import { RECOGNISED } from "../ranking/question-memory.ts";
import { type Adjustments, adjustProbabilities } from "./adjust.ts";
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

/** Least probability of a page validated for the very question asked. */
const VALIDATED = 0.95;

let heads: ConfidenceHeads | null = null;

/**
 * Probabilities of the first documents found, by the shipped regressions (read at first need).
 *
 * @param adjust what the collectivity's own questions change in them; null for nothing.
 */
export function estimate(ranked: readonly RankedDocument[], adjust: Adjustments | null = null): Estimate {
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
  const probabilities: Probabilities = {
    onTopic: of(onTopic),
    answerable: of(answerable),
    first: firstIsRight,
    // Fitted apart, the two may cross where both are small.
    amongThree: Math.max(firstIsRight, of(amongThree)),
  };
  const adjusted = adjust === null ? probabilities : adjustProbabilities(probabilities, adjust);
  const recognised = Math.max(features.memoryWords, features.faq) >= RECOGNISED;
  return { probabilities: recognised ? validated(adjusted) : adjusted, features };
}

/** People have said what answers this very question, in the memory or in a FAQ: no score knows better. */
function validated(probabilities: Probabilities): Probabilities {
  const { onTopic, answerable, first, amongThree } = probabilities;
  return {
    onTopic: Math.max(VALIDATED, onTopic),
    answerable: Math.max(VALIDATED, answerable),
    first: Math.max(VALIDATED, first),
    amongThree: Math.max(VALIDATED, amongThree),
  };
}
