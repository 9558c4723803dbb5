import { percentile } from "./percentile.ts";
import type { Random } from "./random.ts";

export type Interval = readonly [low: number, high: number];

/** Resamples of which fewer are defined than this say nothing. */
const ENOUGH_DEFINED = 0.5;

/**
 * 95 % interval of a figure by resampling groups with replacement (percentile method; Efron, 1979). Both ends NaN when the
 * figure is undefined in most resamples.
 *
 * @param groups members that are variants of one another, drawn together.
 * @param figure of the members drawn.
 */
export function bootstrapInterval<Member>(
  groups: ReadonlyArray<readonly Member[]>,
  figure: (drawn: readonly Member[]) => number,
  { random, resamples = 500 }: { readonly random: Random; readonly resamples?: number },
): Interval {
  const figures: number[] = [];
  for (let at = 0; at < resamples && groups.length > 0; at++) {
    const drawn = groups.flatMap(() => groups[random(groups.length)] ?? []);
    const value = figure(drawn);
    if (!Number.isNaN(value)) figures.push(value);
  }
  if (figures.length < resamples * ENOUGH_DEFINED) return [Number.NaN, Number.NaN];
  return [percentile(figures, 0.025), percentile(figures, 0.975)];
}
