import { percentile } from "./percentile.ts";
import type { Random } from "./random.ts";

export type Interval = readonly [low: number, high: number];

/** A figure of which fewer resamples than this are defined says nothing. */
const ENOUGH_DEFINED = 0.5;

/**
 * 95 % intervals of several figures by resampling groups with replacement (percentile method; Efron, 1979). Both ends NaN when
 * a figure is undefined in most resamples.
 *
 * @param groups members that are variants of one another, drawn together.
 * @param figures of the members drawn, by name, the same names every time.
 */
export function bootstrapIntervals<Member>(
  groups: ReadonlyArray<readonly Member[]>,
  figures: (drawn: readonly Member[]) => Readonly<Record<string, number>>,
  { random, resamples = 500 }: { readonly random: Random; readonly resamples?: number },
): Record<string, Interval> {
  const drawn = new Map(Object.keys(figures(groups.flat())).map((name) => [name, [] as number[]]));
  for (let at = 0; at < resamples && groups.length > 0; at++) {
    const values = figures(groups.flatMap(() => groups[random(groups.length)] ?? []));
    for (const [name, seen] of drawn) {
      const value = values[name] ?? Number.NaN;
      if (!Number.isNaN(value)) seen.push(value);
    }
  }
  return Object.fromEntries(
    [...drawn].map(([name, seen]): [string, Interval] => [
      name,
      seen.length < resamples * ENOUGH_DEFINED
        ? [Number.NaN, Number.NaN]
        : [percentile(seen, 0.025), percentile(seen, 0.975)],
    ]),
  );
}
