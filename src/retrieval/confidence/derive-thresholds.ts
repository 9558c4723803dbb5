import { riskCoverage } from "./measures/risk-coverage.ts";
import type { Scored } from "./measures/scored.ts";
import { SHIPPED_THRESHOLDS } from "./thresholds.ts";
import { EIGHTY, wilson } from "./wilson.ts";

/** Below, an answer is more likely wrong than not, whatever the share of errors aimed at. */
const LOWEST_ANSWER = 0.3;
/** Above, probabilities are not told apart any more; the threshold when no other keeps the target. */
export const NEARLY_SURE = 0.99;
const LOWEST_PROPOSE = 0.1;
const HIGHEST_TOPIC = 0.5;
/** Share of the questions on topic that `topic` keeps. */
const KEPT_ON_TOPIC = 0.95;
/** A threshold that rests on fewer answers rests on chance, however faultless they are. */
const ENOUGH_ANSWERS = 10;
/** Fewer proposals than this say nothing of where to begin. */
const ENOUGH_PROPOSALS = 10;
/** Fewer questions on topic than this have no lowest twentieth. */
const ENOUGH_ON_TOPIC = 20;

/** A threshold, and what it gives on the questions it was derived from. */
export interface Choice {
  readonly threshold: number;
  /** False when no threshold keeps the target: only what is nearly sure passes then. */
  readonly reached: boolean;
  /** Questions at or above the threshold, and the wrong ones among them. */
  readonly answered: number;
  readonly wrong: number;
  /** What the share of wrong ones may really be (0..1), at 80 %. */
  readonly bound: number;
}

/**
 * The smallest probability from which the share of wrong answers stays within `target` (0..1), by its upper bound: Wilson's,
 * one-sided at 80 %. The plain share, on simulated towns of 60 to 300 questions, ends above the target more than one time in
 * two; this bound one time in four or five; Clopper and Pearson's hardly less (one in seven), but it grants 5 % only from 32
 * faultless answers on, so that two towns of 100 questions in three would get nothing; this one from 14. Whatever the target, a
 * threshold rests on ten answers at least.
 */
export function chooseAnswer(scored: readonly Scored[], target: number): Choice {
  const within = riskCoverage(scored).filter(({ threshold, coverage, risk }) => {
    const answered = Math.round(coverage * scored.length);
    const [, bound] = wilson(Math.round(risk * answered), answered, EIGHTY);
    return answered >= ENOUGH_ANSWERS && threshold <= NEARLY_SURE && bound <= target;
  });
  const lowest = within.at(-1);
  if (lowest === undefined) return { ...outcomeAt(scored, NEARLY_SURE), reached: false };
  return { ...outcomeAt(scored, Math.max(LOWEST_ANSWER, lowest.threshold)), reached: true };
}

/** What a threshold gives. */
export function outcomeAt(scored: readonly Scored[], threshold: number): Omit<Choice, "reached"> {
  const passing = scored.filter(({ score }) => score >= threshold);
  const wrong = passing.filter(({ positive }) => !positive).length;
  const [, bound] = wilson(wrong, passing.length, EIGHTY);
  return { threshold, answered: passing.length, wrong, bound };
}

/**
 * The smallest probability from which the share of proposals without the right page stays within `target` (0..1).
 *
 * @param scored the questions that get no answer, by the probability that the right page is proposed.
 */
export function choosePropose(scored: readonly Scored[], target: number): number {
  if (scored.length < ENOUGH_PROPOSALS) return SHIPPED_THRESHOLDS.propose;
  const lowest = riskCoverage(scored).findLast(({ risk }) => risk <= target);
  return Math.min(NEARLY_SURE, Math.max(LOWEST_PROPOSE, lowest?.threshold ?? NEARLY_SURE));
}

/** The greatest probability that still lets 19 in 20 of the questions on topic pass. */
export function chooseTopic(onTopic: readonly number[]): number {
  const sorted = onTopic.toSorted((a, b) => a - b);
  const kept = sorted[Math.floor((1 - KEPT_ON_TOPIC) * sorted.length + 1e-9)] ?? SHIPPED_THRESHOLDS.topic;
  return Math.min(kept, sorted.length < ENOUGH_ON_TOPIC ? SHIPPED_THRESHOLDS.topic : HIGHEST_TOPIC);
}
