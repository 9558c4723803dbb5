import { hitAt, meanReciprocalRank, percentile } from "../search/measures.ts";
import { positionsOf, type SetMeasured, type SystemMeasured } from "./measured.ts";

/** A corpus from which the time of an answer tells something, in documents. */
export const LARGE = 1000;

type Metric = "hit@1" | "hit@3" | "hit@5" | "hit@10" | "mrr@10";

/** Share of the questions found (0..1), or mean reciprocal rank, of one set; NaN when none has a relevant document. */
export function metricOf(measured: SetMeasured, metric: Metric): number {
  const positions = positionsOf(measured);
  if (positions.length === 0) return Number.NaN;
  return metric === "mrr@10" ? meanReciprocalRank(positions) : hitAt(positions, Number(metric.slice(4)));
}

/** Milliseconds an answer takes, over the questions put to large corpora; over all where there is none. */
export function timesOf(sets: readonly SetMeasured[]): { readonly p50: number; readonly p99: number } {
  const large = sets.filter(({ documents }) => documents > LARGE);
  const asked = (large.length > 0 ? large : sets).flatMap((one) => one.asked);
  const times = asked.map(({ milliseconds }) => milliseconds);
  return { p50: percentile(times, 0.5), p99: percentile(times, 0.99) };
}

/** Everything measured, down to each question, so that two runs can be compared in pairs. */
export function figuresOf(systems: readonly SystemMeasured[]): unknown {
  return {
    systems: systems.map(({ system, failure, corpora, sets }) => ({
      system,
      failure,
      ...timesOf(sets),
      corpora: corpora.map(({ kind: _, ...figures }) => figures),
      sets: Object.fromEntries(sets.map((measured) => [measured.set, setFigures(measured)])),
    })),
  };
}

function setFigures(measured: SetMeasured): unknown {
  return {
    n: positionsOf(measured).length,
    "hit@1": metricOf(measured, "hit@1"),
    "hit@3": metricOf(measured, "hit@3"),
    "hit@5": metricOf(measured, "hit@5"),
    "hit@10": metricOf(measured, "hit@10"),
    "mrr@10": metricOf(measured, "mrr@10"),
    ...timesOf([measured]),
    asked: measured.asked,
  };
}
