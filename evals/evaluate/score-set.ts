import { bootstrapInterval, type Interval } from "../metrics/bootstrap-interval.ts";
import { type Random, seededRandom } from "../metrics/random.ts";
import { FIGURES, TIMES } from "./figures.ts";
import type { Judged } from "./judged.ts";

const SEED = 20_260_101;

/** What questions are told apart by in the breakdowns. */
export const BREAKDOWNS = ["category", "style", "channel", "length"] as const;
export type Breakdown = (typeof BREAKDOWNS)[number];

/** Figures of some questions. */
export interface Scores {
  readonly n: number;
  /** Questions that a document answers, or said to be answerable. */
  readonly answerable: number;
  /** By name; NaN where undefined. */
  readonly figures: Readonly<Record<string, number>>;
}

/** Figures of a set or a pool, with their uncertainty and details. */
export interface SetScores extends Scores {
  /** 95 % bootstrap intervals, groups resampled. */
  readonly intervals: Readonly<Record<string, Interval>>;
  /** Value (a category, a style...) → its figures; only what the set tells apart. */
  readonly by: Readonly<Partial<Record<Breakdown, Readonly<Record<string, Scores>>>>>;
}

/** Scores judged questions; the same questions give the same intervals every time. */
export function scoreSet(judged: readonly Judged[], random: Random = seededRandom(SEED)): SetScores {
  const groups = groupsOf(judged);
  const intervals = [...FIGURES]
    .filter(([name]) => !TIMES.has(name))
    .map(([name, figure]) => [name, bootstrapInterval(groups, figure, { random })] as const);
  return { ...scoresOf(judged), intervals: Object.fromEntries(intervals), by: breakdowns(judged) };
}

/** Questions by group, in order. */
export function groupsOf(judged: readonly Judged[]): Judged[][] {
  return [...Map.groupBy(judged, ({ group }) => group).values()];
}

function scoresOf(judged: readonly Judged[]): Scores {
  return {
    n: judged.length,
    answerable: judged.filter(({ answerable }) => answerable).length,
    figures: Object.fromEntries([...FIGURES].map(([name, figure]) => [name, figure(judged)])),
  };
}

function breakdowns(judged: readonly Judged[]): SetScores["by"] {
  return Object.fromEntries(
    BREAKDOWNS.flatMap((name) => {
      const told = judged.filter((one) => one[name] !== null);
      const values = [...Map.groupBy(told, (one) => one[name] ?? "")].toSorted(([a], [b]) =>
        a < b ? -1 : 1,
      );
      if (values.length === 0) return [];
      return [[name, Object.fromEntries(values.map(([value, some]) => [value, scoresOf(some)]))]];
    }),
  );
}
