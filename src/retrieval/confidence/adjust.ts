import type { Probabilities } from "../evidence.ts";
import { probability } from "./heads.ts";

/** What a collectivity's own questions change in the log-odds of a shipped regression. */
export interface Adjustment {
  readonly slope: number;
  readonly intercept: number;
}

/** One for each probability that is adjusted. */
export interface Adjustments {
  readonly first: Adjustment;
  readonly amongThree: Adjustment;
}

/** The shipped regression as it is. */
export const UNADJUSTED: Adjustment = { slope: 1, intercept: 0 };

/** Certainty that log-odds can still tell from another. */
const NEVER_SURE = 1e-6;

/** Log-odds of a probability (0..1); finite at both ends. */
export function oddsOf(probability: number): number {
  const inside = Math.min(1 - NEVER_SURE, Math.max(NEVER_SURE, probability));
  return Math.log(inside / (1 - inside));
}

/** Log-odds as adjusted. */
export function adjust(odds: number, { slope, intercept }: Adjustment): number {
  return slope * odds + intercept;
}

/** The shipped probabilities as a calibration corrects them. */
export function adjustProbabilities(
  shipped: Probabilities,
  { first, amongThree }: Adjustments,
): Probabilities {
  const firstIsRight = probability(adjust(oddsOf(shipped.first), first));
  return {
    ...shipped,
    first: firstIsRight,
    // Fitted apart, the two may cross.
    amongThree: Math.max(firstIsRight, probability(adjust(oddsOf(shipped.amongThree), amongThree))),
  };
}
