import { bootstrapInterval, type Interval } from "../metrics/bootstrap-interval.ts";
import { seededRandom } from "../metrics/random.ts";
import { type Pair, randomisationTest } from "../metrics/randomisation-test.ts";
import { FIGURES, TIMES } from "./figures.ts";
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
  names: Iterable<string> = FIGURES.keys(),
): Comparison {
  const byId = new Map(others.map((one) => [one.id, one]));
  const pairs = ours.flatMap((one): Array<Pair<Judged>> => {
    const other = byId.get(one.id);
    return other === undefined ? [] : [{ ours: one, other }];
  });
  const groups = [...Map.groupBy(pairs, ({ ours }) => ours.group).values()];
  const differences: Record<string, Difference> = {};
  for (const name of names) {
    const figure = FIGURES.get(name);
    if (figure === undefined || TIMES.has(name)) continue;
    const values = (some: ReadonlyArray<Pair<Judged>>) =>
      [figure(some.map(({ ours }) => ours)), figure(some.map(({ other }) => other))] as const;
    const [mine, theirs] = values(pairs);
    const difference = mine - theirs;
    if (Number.isNaN(difference)) continue;
    const random = seededRandom(SEED);
    const interval = bootstrapInterval(
      groups,
      (drawn) => {
        const [a, b] = values(drawn);
        return a - b;
      },
      { random },
    );
    const p = randomisationTest(groups, figure, { random, rounds: 500 });
    differences[name] = {
      ours: mine,
      other: theirs,
      difference,
      interval,
      p,
      shown: leavesOutZero(interval),
    };
  }
  return { pairs: pairs.length, differences };
}

function leavesOutZero([low, high]: Interval): boolean {
  return low > 0 || high < 0;
}
