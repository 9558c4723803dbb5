import { DateTime } from "luxon";
import { addDays, weekdayOf } from "../../collectivity/local-day.ts";
import type { Weekday } from "../../collectivity/schema.ts";

/** Leap days come back after at most eight years. */
const ROLL_YEARS = 9;
const DAY_SEARCH = 62;

/** ISO date, or null when the day does not exist. */
export function isoDate(year: number, month: number, day: number): string | null {
  const date = DateTime.utc(year, month, day);
  return date.isValid ? date.toFormat("yyyy-MM-dd") : null;
}

/** The first such day from today on; null when no year has it. */
export function nextMonthDay(today: string, month: number, day: number): string | null {
  const year = Number(today.slice(0, 4));
  for (let later = 0; later < ROLL_YEARS; later++) {
    const date = isoDate(year + later, month, day);
    if (date !== null && date >= today) return date;
  }
  return null;
}

/** The first such weekday from `from` on, `from` included. */
export function nextWeekday(from: string, weekday: Weekday): string {
  let date = from;
  while (weekdayOf(date) !== weekday) date = addDays(date, 1);
  return date;
}

/** The next day numbered so within two months, on the weekday given if any. */
export function nextNumbered(today: string, number: number, weekday: Weekday | null): string | null {
  for (let days = 0; days < DAY_SEARCH; days++) {
    const date = addDays(today, days);
    if (Number(date.slice(8)) === number && (weekday === null || weekdayOf(date) === weekday)) return date;
  }
  return null;
}

export function lastOfMonth(date: string): string {
  return DateTime.fromISO(date, { zone: "utc" }).endOf("month").toFormat("yyyy-MM-dd");
}
