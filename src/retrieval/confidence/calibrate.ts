import type { Probabilities } from "../evidence.ts";
import { type Adjustment, adjust, adjustProbabilities, oddsOf, UNADJUSTED } from "./adjust.ts";
import type { Calibration } from "./calibration.ts";
import { type Choice, chooseAnswer, choosePropose, chooseTopic } from "./derive-thresholds.ts";
import { fitAdjustment, type Judged } from "./fit-adjustment.ts";
import { probability } from "./heads.ts";
import { auc } from "./measures/auc.ts";
import { ece } from "./measures/ece.ts";
import { riskCoverage } from "./measures/risk-coverage.ts";
import type { Scored } from "./measures/scored.ts";

/** One labelled question, as the shipped regressions saw it. */
export interface Observation {
  readonly probabilities: Probabilities;
  /** Whether the first document found, or one of the first three, answers it. */
  readonly first: boolean;
  readonly amongThree: boolean;
  readonly answerable: boolean;
  /** Null when nobody said. */
  readonly onTopic: boolean | null;
}

/** What a collectivity accepts. */
export interface Targets {
  /** Share of wrong answers, and of proposals without the right page (0..1, both ends left out). */
  readonly targetError: number;
  readonly targetMiss: number;
}

/** The part of a calibration that follows from observations. */
export type Derived = Pick<
  Calibration,
  "adjust" | "thresholds" | "choice" | "others" | "curve" | "counts" | "figures"
>;

/** Shown beside the target, so that another can be chosen. */
const OTHER_TARGETS = [0.05, 0.1, 0.2] as const;
const FOLDS = 5;
const TENTHS = 10;

/** Adjusts the probabilities to the questions of a collectivity and derives its thresholds; their order does not matter. */
export function calibrate(asked: readonly Observation[], targets: Targets): Derived {
  const observations = inOrder(asked);
  const firstJudged = judgedBy(observations, "first");
  const adjustments = {
    first: fitAdjustment(firstJudged),
    amongThree: fitAdjustment(judgedBy(observations, "amongThree")),
  };
  const first = firstJudged.map((judged) => scoredWith(judged, adjustments.first));
  const choice = chooseAnswer(first, targets.targetError);
  const unanswered = observations.flatMap(({ probabilities, amongThree }) => {
    const adjusted = adjustProbabilities(probabilities, adjustments);
    return adjusted.first >= choice.threshold ? [] : [{ score: adjusted.amongThree, positive: amongThree }];
  });
  const onTopic = observations.filter((one) => one.onTopic === true);
  const count = (is: (one: Observation) => boolean) => observations.filter(is).length;
  return {
    adjust: adjustments,
    thresholds: {
      answer: choice.threshold,
      propose: choosePropose(unanswered, targets.targetMiss),
      topic: chooseTopic(onTopic.map(({ probabilities }) => probabilities.onTopic)),
    },
    choice: withTarget(choice, targets.targetError),
    others: OTHER_TARGETS.map((target) => withTarget(chooseAnswer(first, target), target)),
    curve: tenthsOf(first),
    counts: {
      questions: observations.length,
      first: count((one) => one.first),
      amongThree: count((one) => one.amongThree),
      unanswerable: count((one) => !one.answerable),
    },
    figures: {
      auc: defined(auc(first)),
      eceBefore: defined(ece(firstJudged.map((judged) => scoredWith(judged, UNADJUSTED)))),
      eceAfter: defined(ece(scoredUnseen(firstJudged))),
    },
  };
}

/** One order whatever was asked first: sums of fractions depend on it in their last digits, and ties on those. */
function inOrder(observations: readonly Observation[]): Observation[] {
  const numbers = ({ probabilities, first, amongThree, answerable, onTopic }: Observation) => [
    ...[probabilities.first, probabilities.amongThree, probabilities.onTopic, probabilities.answerable],
    ...[Number(first), Number(amongThree), Number(answerable), onTopic === null ? -1 : Number(onTopic)],
  ];
  return observations
    .map((one) => ({ one, key: numbers(one) }))
    .sort((a, b) => a.key.reduce((order, value, i) => order || value - (b.key[i] ?? 0), 0))
    .map(({ one }) => one);
}

function judgedBy(observations: readonly Observation[], head: "first" | "amongThree"): Judged[] {
  return observations.map((one) => ({ odds: oddsOf(one.probabilities[head]), positive: one[head] }));
}

function scoredWith({ odds, positive }: Judged, adjustment: Adjustment): Scored {
  return { score: probability(adjust(odds, adjustment)), positive };
}

/** Each question by an adjustment that has not seen it: on its own questions, any adjustment flatters itself. */
function scoredUnseen(judged: readonly Judged[]): Scored[] {
  const sorted = judged.toSorted((a, b) => a.odds - b.odds || Number(a.positive) - Number(b.positive));
  return Array.from({ length: FOLDS }, (_, fold) => {
    const adjustment = fitAdjustment(sorted.filter((_, at) => at % FOLDS !== fold));
    return sorted.filter((_, at) => at % FOLDS === fold).map((one) => scoredWith(one, adjustment));
  }).flat();
}

function tenthsOf(scored: readonly Scored[]): Calibration["curve"] {
  const curve = riskCoverage(scored);
  const points = Array.from({ length: TENTHS }, (_, at) =>
    curve.find(({ coverage }) => coverage >= (at + 1) / TENTHS - 1e-9),
  );
  return [...new Set(points)].filter((point) => point !== undefined);
}

function withTarget(choice: Choice, target: number): Calibration["choice"] {
  return { target, ...choice };
}

function defined(figure: number): number | null {
  return Number.isNaN(figure) ? null : figure;
}
