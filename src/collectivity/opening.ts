import { addDays, instantAt, localDay, weekdayOf } from "./local-day.ts";
import { periodOn } from "./period-on.ts";
import { publicHoliday } from "./public-holidays.ts";
import type { Collectivity, Period, Service } from "./schema.ts";

/** Local wall-clock times, HH:MM; the end is the first minute closed. */
export interface TimeRange {
  readonly from: string;
  readonly to: string;
}

/** The opening of one service on one day, and the rule it comes from. */
export interface DayHours {
  /** ISO date, local. */
  readonly date: string;
  /** In order, never overlapping; empty when closed all day. */
  readonly ranges: readonly TimeRange[];
  readonly rule: "exception" | "closure" | "holiday" | "period";
  /** Written by staff, for an exception or a closure. */
  readonly reason: string | null;
  /** Name of the public holiday on that day, whatever the rule. */
  readonly holiday: string | null;
  /** The period the ranges come from; null when none matches or another rule wins. */
  readonly period: Period | null;
}

/** An opening to come. */
export interface Opening {
  readonly at: Date;
  /** ISO date, local. */
  readonly date: string;
  /** HH:MM, local. */
  readonly time: string;
}

const HORIZON_DAYS = 400;

/** False when staff gave no hours: nothing may then be said of opening. */
export function hoursKnown(service: Service): boolean {
  return service.hours.length > 0 || service.exceptions.length > 0;
}

/** Exceptions win over closures, then public holidays, then the first matching period. */
export function hoursOn(collectivity: Collectivity, service: Service, date: string): DayHours {
  const holiday = publicHoliday(date, collectivity.alsaceMoselle);
  const day = { date, holiday, ranges: [], reason: null, period: null };
  const exception = service.exceptions.find((candidate) => candidate.date === date);
  if (exception) {
    return { ...day, rule: "exception", ranges: merge(exception.hours), reason: exception.reason };
  }
  const closure = service.closures.find(({ from, to }) => from <= date && date <= to);
  if (closure) return { ...day, rule: "closure", reason: closure.reason };
  if (holiday !== null && service.publicHolidays === "closed") return { ...day, rule: "holiday" };
  const period = periodOn(service, date);
  return { ...day, rule: "period", ranges: merge(period?.week[weekdayOf(date)] ?? []), period };
}

/** The range that holds `instant`, or null when closed. */
export function openRangeAt(collectivity: Collectivity, service: Service, instant: Date): TimeRange | null {
  const { date } = localDay(collectivity, instant);
  const { ranges } = hoursOn(collectivity, service, date);
  const at = (time: string) => instantAt(collectivity, date, time);
  return ranges.find(({ from, to }) => at(from) <= instant && instant < at(to)) ?? null;
}

export function isOpenAt(collectivity: Collectivity, service: Service, instant: Date): boolean {
  return openRangeAt(collectivity, service, instant) !== null;
}

/** The first start of a range strictly after `instant`; null when there is none within 400 days. */
export function nextOpening(collectivity: Collectivity, service: Service, instant: Date): Opening | null {
  let { date } = localDay(collectivity, instant);
  for (let day = 0; day <= HORIZON_DAYS; day++) {
    for (const { from, to } of hoursOn(collectivity, service, date).ranges) {
      const at = instantAt(collectivity, date, from);
      if (at > instant && at < instantAt(collectivity, date, to)) return { at, date, time: from };
    }
    date = addDays(date, 1);
  }
  return null;
}

function merge(written: readonly string[]): TimeRange[] {
  const merged: TimeRange[] = [];
  for (const range of [...written].sort()) {
    const next = { from: range.slice(0, 5), to: range.slice(6) };
    const last = merged.at(-1);
    if (last && next.from <= last.to) {
      merged[merged.length - 1] = { from: last.from, to: (next.to > last.to ? next : last).to };
    } else merged.push(next);
  }
  return merged;
}
