import { bootstrapIntervals, type Interval } from "../metrics/bootstrap-intervals.ts";
import { seededRandom } from "../metrics/random.ts";
import { type Pair, randomisationTest } from "../metrics/randomisation-test.ts";
import { type Figures, qualityFigures } from "./figures.ts";
import type { Judged } from "./judged.ts";

const SEED = 20_260_102;

/** How one figure differs between two systems asked the same questions. */
export interface Difference {
  readonly ours: number;
  readonly other: number;
  /** Ours minus the other's. */
  readonly difference: number;
  /** 95 % bootstrap interval of the difference. */
  readonly interval: Interval;
  /** Two-sided, by paired randomisation. */
  readonly p: number;
  /** Whether the interval leaves out 0. */
  readonly shown: boolean;
}

/** Two systems on one set. */
export interface Comparison {
  /** Questions that both answered. */
  readonly pairs: number;
  /** By figure; those undefined for either system are left out, and times. */
  readonly differences: Readonly<Record<string, Difference>>;
}

/** Compares two systems on the questions that both were asked. */
export function compare(
  ours: readonly Judged[],
  others: readonly Judged[],
  figures: (judged: readonly Judged[]) => Figures = qualityFigures,
): Comparison {
  const byId = new Map(others.map((one) => [one.id, one]));
  const pairs = ours.flatMap((one): Array<Pair<Judged>> => {
    const other = byId.get(one.id);
    return other === undefined ? [] : [{ ours: one, other }];
  });
  const groups = [...Map.groupBy(pairs, ({ ours }) => ours.group).values()];
  const both = (some: ReadonlyArray<Pair<Judged>>) => {
    const [mine, theirs] = [figures(some.map(({ ours }) => ours)), figures(some.map(({ other }) => other))];
    const names = Object.keys(mine);
    const difference = (name: string) => (mine[name] ?? Number.NaN) - (theirs[name] ?? Number.NaN);
    return { mine, theirs, differences: Object.fromEntries(names.map((name) => [name, difference(name)])) };
  };
  const { mine, theirs, differences } = both(pairs);
  const random = seededRandom(SEED);
  const intervals = bootstrapIntervals(groups, (drawn) => both(drawn).differences, { random });
  const p = randomisationTest(groups, figures, { random });
  const told = Object.entries(differences).flatMap(([name, difference]): Array<[string, Difference]> => {
    if (Number.isNaN(difference)) return [];
    const interval = intervals[name] ?? [Number.NaN, Number.NaN];
    const values = { ours: mine[name] ?? Number.NaN, other: theirs[name] ?? Number.NaN };
    return [
      [name, { ...values, difference, interval, p: p[name] ?? Number.NaN, shown: leavesOutZero(interval) }],
    ];
  });
  return { pairs: pairs.length, differences: Object.fromEntries(told) };
}

function leavesOutZero([low, high]: Interval): boolean {
  return low > 0 || high < 0;
}
