export { percentile } from "../../evals/metrics/percentile.ts";

/** Position (from 0) of the first relevant document among those found; -1 when none is. */
export function firstRelevant(found: readonly string[], relevant: readonly string[]): number {
  return found.findIndex((id) => relevant.includes(id));
}

/** Share of positions before `k`. */
export function hitAt(positions: readonly number[], k: number): number {
  return positions.filter((at) => at >= 0 && at < k).length / Math.max(1, positions.length);
}

/** Mean reciprocal rank over the first ten. */
export function meanReciprocalRank(positions: readonly number[]): number {
  const sum = positions.reduce((total, at) => total + (at >= 0 && at < 10 ? 1 / (at + 1) : 0), 0);
  return sum / Math.max(1, positions.length);
}
