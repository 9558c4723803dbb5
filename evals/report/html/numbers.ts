import { TIMES } from "../../evaluate/figures.ts";
import type { Interval } from "../../metrics/bootstrap-intervals.ts";

/** Figures that are no share of the questions: read as they are, between 0 and 1. */
const BARE = /^(mrr|ndcg|map|auc|brier|aurc)/;

/** A figure as people read it: a share in per cent, a time in milliseconds, a bare number with two decimals. */
export function readable(name: string, value: number): string {
  if (Number.isNaN(value)) return "–";
  if (TIMES.has(name)) return `${decimal(value, 1)} ms`;
  return BARE.test(name) ? decimal(value, 2) : percent(value);
}

/** A share (0 to 1) in per cent, one decimal under 10 %. */
export function percent(share: number): string {
  if (Number.isNaN(share)) return "–";
  const value = share * 100;
  return `${decimal(value, Math.abs(value) < 10 && !Number.isInteger(value) ? 1 : 0)}\u00a0%`;
}

/** Both ends of an interval; empty when it is undefined. */
export function interval(name: string, [low, high]: Interval): string {
  return Number.isNaN(low) ? "" : `${readable(name, low)} à ${readable(name, high)}`;
}

/** A difference with its sign, in points of per cent or as a bare number. */
export function signed(name: string, value: number): string {
  const sign = value < 0 ? "−" : "+";
  const size = Math.abs(value);
  return BARE.test(name) ? `${sign}${decimal(size, 3)}` : `${sign}${decimal(size * 100, 1)} pt`;
}

/** With a French comma. */
export function decimal(value: number, digits: number): string {
  return value.toFixed(digits).replace(".", ",");
}
