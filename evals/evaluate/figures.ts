import { auc } from "../../src/retrieval/confidence/measures/auc.ts";
import { ece } from "../../src/retrieval/confidence/measures/ece.ts";
import { riskCoverage } from "../../src/retrieval/confidence/measures/risk-coverage.ts";
import type { Scored } from "../../src/retrieval/confidence/measures/scored.ts";
import { type Abstention, abstentionPrecision, abstentionRecall } from "../metrics/abstention.ts";
import { aurc } from "../metrics/aurc.ts";
import { brier } from "../metrics/brier.ts";
import { coverageAtError } from "../metrics/coverage-at-error.ts";
import { errorAtCoverage } from "../metrics/error-at-coverage.ts";
import { mean } from "../metrics/mean.ts";
import { percentile } from "../metrics/percentile.ts";
import { type Judged, MEASURES, type Measure } from "./judged.ts";

/** Figures of a list of judged questions, by the name they have in JSON; NaN where undefined. */
export type Figures = Readonly<Record<string, number>>;

/** Means of the values that each question has. */
export function meanFigures(judged: readonly Judged[], names: readonly Measure[] = MEASURES): Figures {
  return Object.fromEntries(names.map((name) => [name, mean(judged.map(({ measures }) => measures[name]))]));
}

/** Every figure of quality: means, then confidence, selective answering and abstention. */
export function qualityFigures(judged: readonly Judged[]): Figures {
  const first = known(judged, (one) => one.first);
  const amongThree = known(judged, (one) => one.amongThree);
  const abstentions = known(judged, (one) => one.abstention);
  return {
    ...meanFigures(judged),
    auc: auc(first),
    auc_among_three: auc(amongThree),
    auc_answerable: auc(known(judged, (one) => one.answerability)),
    auc_on_topic: auc(known(judged, (one) => one.topic)),
    brier: brier(first),
    ece: ece(first),
    ece_among_three: ece(amongThree),
    ...selectiveFigures(first, ""),
    ...selectiveFigures(amongThree, "3"),
    abstention_precision: abstentionPrecision(abstentions),
    abstention_recall: abstentionRecall(abstentions),
  };
}

/** Times in milliseconds; they depend on the machine, so that nothing is inferred from them. */
export function timeFigures(judged: readonly Judged[]): Figures {
  const searches = judged.map(({ retrievalMilliseconds }) => retrievalMilliseconds);
  const answers = judged.map(({ answerMilliseconds }) => answerMilliseconds);
  return {
    latency_p50: percentile(searches, 0.5),
    latency_p99: percentile(searches, 0.99),
    answer_latency_p50: percentile(answers, 0.5),
    answer_latency_p99: percentile(answers, 0.99),
  };
}

/** Names of the figures in milliseconds. */
export const TIMES: ReadonlySet<string> = new Set(Object.keys(timeFigures([])));

/** Names of all figures. */
export const FIGURE_NAMES: readonly string[] = [...Object.keys(qualityFigures([])), ...TIMES];

/** Names of the figures for which less is better. */
export const LOWER_IS_BETTER: ReadonlySet<string> = new Set(
  FIGURE_NAMES.filter((name) =>
    /^(incomplete|cautious|wrong|brier|ece|aurc|error|latency|answer_latency)/.test(name),
  ),
);

function selectiveFigures(scored: readonly Scored[], suffix: "" | "3"): Figures {
  const curve = riskCoverage(scored);
  return {
    [suffix === "" ? "aurc" : "aurc_among_three"]: aurc(curve),
    ...Object.fromEntries(
      [5, 10, 20].map((percent) => [
        `coverage${suffix}@error${percent}`,
        coverageAtError(curve, percent / 100),
      ]),
    ),
    ...Object.fromEntries(
      [25, 50].map((percent) => [`error${suffix}@coverage${percent}`, errorAtCoverage(curve, percent / 100)]),
    ),
  };
}

function known<Value extends Scored | Abstention>(
  judged: readonly Judged[],
  read: (one: Judged) => Value | null,
): Value[] {
  return judged.map(read).filter((value) => value !== null);
}
