import type { Comparison } from "../evaluate/compare.ts";
import type { Evaluated, Evaluation } from "../evaluate/evaluation.ts";
import type { Scores } from "../evaluate/score-set.ts";

const DECIMALS = 1e6;

/** Every figure as plain data; what is undefined is null, for JSON has no NaN. */
export function scoresJson({ configuration, scoredAt, compared, sets, pools }: Evaluation): object {
  const named = (all: readonly Evaluated[]) =>
    Object.fromEntries(all.map((one) => [one.name, evaluatedJson(one)]));
  return { scoredAt, compared, code: configuration.code, sets: named(sets), pools: named(pools) };
}

function evaluatedJson({ scores, againstBaseline, againstCompared }: Evaluated): object {
  const by = Object.entries(scores.by).map(([name, values]) => [
    name,
    Object.fromEntries(Object.entries(values ?? {}).map(([value, some]) => [value, figuresJson(some)])),
  ]);
  return {
    ...figuresJson(scores),
    ci: Object.fromEntries(Object.entries(scores.intervals).map(([name, ends]) => [name, ends.map(rounded)])),
    by: Object.fromEntries(by),
    ...(againstBaseline === null ? {} : { baseline: comparisonJson(againstBaseline) }),
    ...(againstCompared === null ? {} : { compared: comparisonJson(againstCompared) }),
  };
}

function figuresJson({ n, answerable, figures }: Scores): object {
  return {
    n,
    answerable,
    ...Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, rounded(value)])),
  };
}

function comparisonJson({ pairs, differences }: Comparison): object {
  const told = Object.entries(differences).map(([name, one]) => [
    name,
    {
      value: rounded(one.other),
      difference: rounded(one.difference),
      ci: one.interval.map(rounded),
      p: rounded(one.p),
      shown: one.shown,
    },
  ]);
  return { pairs, ...Object.fromEntries(told) };
}

function rounded(value: number): number | null {
  return Number.isNaN(value) ? null : Math.round(value * DECIMALS) / DECIMALS;
}
