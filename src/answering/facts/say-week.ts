import { addDays, daysBetween } from "../../collectivity/local-day.ts";
import { type DayHours, hoursOn, type TimeRange } from "../../collectivity/opening.ts";
import { periodOn } from "../../collectivity/period-on.ts";
import {
  type Collectivity,
  type Period,
  type Service,
  WEEKDAYS,
  type Weekday,
} from "../../collectivity/schema.ts";
import { type Subject, subjectOf } from "../../i18n/fr/agreement.ts";
import { fr as calendar } from "../../i18n/fr/calendar.ts";
import { fr } from "../../i18n/fr/facts.ts";
import { notableDays } from "./notable-days.ts";
import { reasonOf } from "./say-day.ts";

const SOON_DAYS = 30;
/** Far enough for the end-of-year closures to be told in November. */
const WEEKDAY_DAYS = 45;
/** Up to two weeks, closures within hold more than the usual week does. */
const DAILY_SPAN = 14;
const FEW_RUNS = 4;

/** The usual week of the period in force, the other periods of the year, and what is special within 30 days. */
export function sayUsualWeek(collectivity: Collectivity, service: Service, today: string): string {
  const subject = subjectOf(service.called, service.gender);
  const current = periodOn(service, today);
  const blocks = service.hours
    .toSorted((a, b) => Number(b === current) - Number(a === current))
    .map((period) => [title(subject, period, period === current), ...weekLines(subject, period)].join("\n"));
  return [...blocks, sayNotable(collectivity, service, today, addDays(today, SOON_DAYS))]
    .filter((block) => block !== "")
    .join("\n\n");
}

/** Each date of two weeks or less, alike neighbours together; for longer, the weeks in force and what differs. */
export function saySpan(collectivity: Collectivity, service: Service, from: string, to: string): string {
  const subject = subjectOf(service.called, service.gender);
  const dates = daysBetween(from, to);
  const runs = alikeDays(collectivity, service, dates);
  if (dates.length <= DAILY_SPAN || runs.length <= FEW_RUNS) {
    const lines = runs.map(({ first, last }) =>
      fr.item(fr.shortSpan(first.date, last.date), first.ranges, subject, reasonOf(first)),
    );
    return [fr.spanHours(subject, from, to), ...lines].join("\n");
  }
  const periods = [...new Set(dates.map((date) => periodOn(service, date)))].filter(
    (period) => period !== null,
  );
  const blocks = periods.map((period) => {
    const heading = periods.length === 1 ? fr.spanHours(subject, from, to) : title(subject, period, true);
    return [heading, ...weekLines(subject, period)].join("\n");
  });
  return [...blocks, sayNotable(collectivity, service, from, to)]
    .filter((block) => block !== "")
    .join("\n\n");
}

/** Neighbouring dates with the same hours for the same reason. */
function alikeDays(collectivity: Collectivity, service: Service, dates: readonly string[]) {
  const runs: { first: DayHours; last: DayHours }[] = [];
  for (const date of dates) {
    const day = hoursOn(collectivity, service, date);
    const run = runs.at(-1);
    const alike = run && reasonOf(run.last) === reasonOf(day) && hours(run.last.ranges) === hours(day.ranges);
    if (alike) run.last = day;
    else runs.push({ first: day, last: day });
  }
  return runs;
}

/** One period of the year, whole. */
export function sayPeriod(service: Service, period: Period): string {
  const subject = subjectOf(service.called, service.gender);
  return [title(subject, period, true), ...weekLines(subject, period)].join("\n");
}

/** One weekday all year round, and its special dates within 45 days. */
export function sayWeekday(
  collectivity: Collectivity,
  service: Service,
  weekday: Weekday,
  today: string,
): string {
  const subject = subjectOf(service.called, service.gender);
  const current = periodOn(service, today);
  const usual = ranges(current, weekday);
  const sentences = [fr.habitual(subject, weekday, usual)];
  for (const period of service.hours) {
    const own = ranges(period, weekday);
    if (period === current || hours(own) === hours(usual)) continue;
    sentences.push(
      period.from !== undefined && period.to !== undefined
        ? fr.habitualIn(subject, period.from, period.to, weekday, own)
        : fr.habitualRest(subject, weekday, own),
    );
  }
  if (sentences.length > 1 && current?.from !== undefined && current.to !== undefined) {
    sentences[0] = fr.habitualIn(subject, current.from, current.to, weekday, usual);
  }
  const special = notableDays(
    collectivity,
    service,
    today,
    addDays(today, WEEKDAY_DAYS),
    ({ date }) => calendar.weekdayOf(date) === weekday,
  );
  return [sentences.join(" "), special.length > 0 ? [fr.notable, ...special].join("\n") : ""]
    .filter((block) => block !== "")
    .join("\n\n");
}

/** The line of a period that tells one weekday, as quoted. */
export function weekdayLine(service: Service, period: Period | null, weekday: Weekday): string {
  return fr.item(weekday, ranges(period, weekday), subjectOf(service.called, service.gender)).slice(2);
}

/** The whole week of a period on one line, as quoted. */
export function weekLine(service: Service, period: Period | null): string {
  const subject = subjectOf(service.called, service.gender);
  return period === null
    ? ""
    : weekLines(subject, period)
        .map((line) => line.slice(2))
        .join(" ; ");
}

function sayNotable(collectivity: Collectivity, service: Service, from: string, to: string): string {
  const lines = notableDays(collectivity, service, from, to);
  return lines.length > 0 ? [fr.notable, ...lines].join("\n") : "";
}

function title(subject: Subject, { name, from, to }: Period, whole: boolean): string {
  if (from !== undefined && to !== undefined) {
    return whole ? fr.periodHours(subject, from, to) : fr.otherPeriod(from, to);
  }
  if (!whole) return fr.restOfYear;
  return name === undefined ? fr.usualHours(subject) : fr.namedHours(subject, name);
}

/** Days of the same hours share a line, closed days last. */
function weekLines(subject: Subject, period: Period): string[] {
  const groups: { days: Weekday[]; ranges: readonly TimeRange[] }[] = [];
  for (const weekday of WEEKDAYS) {
    const own = ranges(period, weekday);
    const same = groups.find((group) => hours(group.ranges) === hours(own));
    if (same) same.days.push(weekday);
    else groups.push({ days: [weekday], ranges: own });
  }
  const closedLast = groups.toSorted((a, b) => Number(a.ranges.length === 0) - Number(b.ranges.length === 0));
  return closedLast.map(({ days, ranges }) => fr.item(fr.weekdays(days, isRun(days)), ranges, subject));
}

function isRun(days: readonly Weekday[]): boolean {
  const start = WEEKDAYS.indexOf(days[0] ?? "lundi");
  return days.every((day, index) => WEEKDAYS[start + index] === day);
}

function ranges(period: Period | null, weekday: Weekday): TimeRange[] {
  return (period?.week[weekday] ?? [])
    .toSorted()
    .map((range) => ({ from: range.slice(0, 5), to: range.slice(6) }));
}

function hours(list: readonly TimeRange[]): string {
  return fr.hours(list);
}
