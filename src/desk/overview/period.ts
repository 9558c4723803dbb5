import { addDays, daysBetween, instantAt, localDay } from "../../collectivity/local-day.ts";
import type { Collectivity } from "../../collectivity/schema.ts";

export interface Period {
  /** ISO dates where the collectivity is, oldest first, today included. */
  readonly days: readonly string[];
  /** When each day begins, milliseconds since 1970. */
  readonly starts: readonly number[];
  /** When the first one begins. */
  readonly from: number;
}

/** The last `count` days, today included; days last 23 or 25 hours when the clocks change. */
export function lastDays(collectivity: Collectivity, now: Date, count: number): Period {
  const today = localDay(collectivity, now).date;
  const days = daysBetween(addDays(today, 1 - count), today);
  const starts = days.map((day) => instantAt(collectivity, day, "00:00").getTime());
  return { days, starts, from: starts[0] ?? now.getTime() };
}

/** Place of the day an instant falls in; -1 before the period. */
export function dayOf({ starts }: Period, instant: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= instant) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
