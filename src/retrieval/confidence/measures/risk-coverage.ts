import type { Scored } from "./scored.ts";

/** What happens when only the surest questions are answered, down to a threshold. */
export interface RiskPoint {
  /** Lowest probability answered. */
  readonly threshold: number;
  /** Share of all questions answered, above 0 to 1. */
  readonly coverage: number;
  /** Share of wrong ones among those answered, 0 to 1. */
  readonly risk: number;
}

/**
 * One point a distinct probability, surest first: equal probabilities cannot be told apart by a threshold, so they are
 * answered together (El-Yaniv and Wiener, 2010). Empty of nothing.
 */
export function riskCoverage(scored: readonly Scored[]): RiskPoint[] {
  const sorted = scored.toSorted((a, b) => b.score - a.score);
  const points: RiskPoint[] = [];
  let wrong = 0;
  for (const [at, { score, positive }] of sorted.entries()) {
    if (!positive) wrong += 1;
    if (sorted[at + 1]?.score === score) continue;
    points.push({ threshold: score, coverage: (at + 1) / sorted.length, risk: wrong / (at + 1) });
  }
  return points;
}
