import { type Abstention, abstentionPrecision, abstentionRecall } from "../metrics/abstention.ts";
import { auc } from "../metrics/auc.ts";
import { aurc } from "../metrics/aurc.ts";
import { brier } from "../metrics/brier.ts";
import { coverageAtError } from "../metrics/coverage-at-error.ts";
import { ece } from "../metrics/ece.ts";
import { errorAtCoverage } from "../metrics/error-at-coverage.ts";
import { mean } from "../metrics/mean.ts";
import { percentile } from "../metrics/percentile.ts";
import type { Scored } from "../metrics/scored.ts";
import { type Judged, MEASURES } from "./judged.ts";

/** A figure of a list of judged questions; NaN where it is undefined. */
export type Figure = (judged: readonly Judged[]) => number;

const first = (judged: readonly Judged[]) => known(judged, ({ first }) => first);
const amongThree = (judged: readonly Judged[]) => known(judged, ({ amongThree }) => amongThree);
const abstentions = (judged: readonly Judged[]) => known(judged, ({ abstention }) => abstention);

/** Every figure of a report, by the name it has in JSON. */
export const FIGURES: ReadonlyMap<string, Figure> = new Map<string, Figure>([
  ...MEASURES.map((name): [string, Figure] => [
    name,
    (judged) => mean(judged.map((one) => one.measures[name])),
  ]),
  ["auc", (judged) => auc(first(judged))],
  ["auc_among_three", (judged) => auc(amongThree(judged))],
  ["auc_answerable", (judged) => auc(known(judged, ({ answerability }) => answerability))],
  ["auc_on_topic", (judged) => auc(known(judged, ({ topic }) => topic))],
  ["brier", (judged) => brier(first(judged))],
  ["ece", (judged) => ece(first(judged))],
  ["ece_among_three", (judged) => ece(amongThree(judged))],
  ["aurc", (judged) => aurc(first(judged))],
  ...selective("", first),
  ...selective("3", amongThree),
  ["abstention_precision", (judged) => abstentionPrecision(abstentions(judged))],
  ["abstention_recall", (judged) => abstentionRecall(abstentions(judged))],
  [
    "latency_p50",
    (judged) =>
      percentile(
        judged.map(({ retrievalMilliseconds }) => retrievalMilliseconds),
        0.5,
      ),
  ],
  [
    "latency_p99",
    (judged) =>
      percentile(
        judged.map(({ retrievalMilliseconds }) => retrievalMilliseconds),
        0.99,
      ),
  ],
  [
    "answer_latency_p50",
    (judged) =>
      percentile(
        judged.map(({ answerMilliseconds }) => answerMilliseconds),
        0.5,
      ),
  ],
  [
    "answer_latency_p99",
    (judged) =>
      percentile(
        judged.map(({ answerMilliseconds }) => answerMilliseconds),
        0.99,
      ),
  ],
]);

/** Figures for which less is better. */
export const LOWER_IS_BETTER: ReadonlySet<string> = new Set(
  [...FIGURES.keys()].filter((name) =>
    /^(incomplete|cautious|wrong|brier|ece|aurc|error|latency|answer_latency)/.test(name),
  ),
);

/** Figures in milliseconds; they depend on the machine, so that nothing is inferred from them. */
export const TIMES: ReadonlySet<string> = new Set(
  [...FIGURES.keys()].filter((name) => name.includes("latency")),
);

type Read = (judged: readonly Judged[]) => readonly Scored[];

function selective(suffix: string, read: Read): Array<[string, Figure]> {
  return [
    ...[5, 10, 20].map((percent): [string, Figure] => [
      `coverage${suffix}@error${percent}`,
      (judged) => coverageAtError(read(judged), percent / 100),
    ]),
    ...[25, 50].map((percent): [string, Figure] => [
      `error${suffix}@coverage${percent}`,
      (judged) => errorAtCoverage(read(judged), percent / 100),
    ]),
  ];
}

function known<Value extends Scored | Abstention>(
  judged: readonly Judged[],
  read: (one: Judged) => Value | null,
): Value[] {
  return judged.map(read).filter((value) => value !== null);
}
