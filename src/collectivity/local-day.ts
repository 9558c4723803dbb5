import { DateTime } from "luxon";
import { type Collectivity, WEEKDAYS, type Weekday } from "./schema.ts";

/** ISO date and HH:MM of an instant where the collectivity is. */
export function localDay(
  { timezone }: Pick<Collectivity, "timezone">,
  instant: Date,
): { date: string; time: string } {
  const local = DateTime.fromJSDate(instant, { zone: timezone });
  return { date: local.toFormat("yyyy-MM-dd"), time: local.toFormat("HH:mm") };
}

/** The instant of a local date and time; a time skipped by a clock change is read one hour later. */
export function instantAt(collectivity: Collectivity, date: string, time: string): Date {
  return DateTime.fromISO(`${date}T${time}`, { zone: collectivity.timezone }).toJSDate();
}

/** ISO date `days` later. */
export function addDays(date: string, days: number): string {
  return DateTime.fromISO(date, { zone: "utc" }).plus({ days }).toFormat("yyyy-MM-dd");
}

export function weekdayOf(date: string): Weekday {
  const weekday = WEEKDAYS[DateTime.fromISO(date, { zone: "utc" }).weekday - 1];
  if (!weekday) throw new RangeError(`not an ISO date: ${date}`);
  return weekday;
}

/** Every ISO date from `from` to `to`, both included. */
export function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) days.push(date);
  return days;
}
