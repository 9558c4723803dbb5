import { bootstrapIntervals, type Interval } from "../metrics/bootstrap-intervals.ts";
import { type Random, seededRandom } from "../metrics/random.ts";
import { type Figures, qualityFigures, timeFigures } from "./figures.ts";
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
  readonly figures: Figures;
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
  const groups = [...Map.groupBy(judged, ({ group }) => group).values()];
  return {
    ...scoresOf(judged),
    intervals: bootstrapIntervals(groups, qualityFigures, { random }),
    by: breakdowns(judged),
  };
}

function scoresOf(judged: readonly Judged[]): Scores {
  return {
    n: judged.length,
    answerable: judged.filter(({ answerable }) => answerable).length,
    figures: { ...qualityFigures(judged), ...timeFigures(judged) },
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
