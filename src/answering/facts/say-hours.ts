import { addDays, daysBetween, weekdayOf } from "../../collectivity/local-day.ts";
import { hoursKnown, hoursOn } from "../../collectivity/opening.ts";
import { periodOn } from "../../collectivity/period-on.ts";
import { publicHoliday } from "../../collectivity/public-holidays.ts";
import type { Collectivity, Period, Service } from "../../collectivity/schema.ts";
import { subjectOf } from "../../i18n/fr/agreement.ts";
import { fr as calendar } from "../../i18n/fr/calendar.ts";
import { fr } from "../../i18n/fr/facts.ts";
import { fold } from "../../retrieval/analysis/fold.ts";
import type { AskedDate } from "./asked-date.ts";
import { nextMonthDay } from "./date-arithmetic.ts";
import { type Moment, reasonOf, sayDay, sayNow } from "./say-day.ts";
import { sayPeriod, saySpan, sayUsualWeek, sayWeekday, weekdayLine, weekLine } from "./say-week.ts";

/** A fact in words, and the line of `collectivity.yaml` that proves it. */
export interface Said {
  readonly text: string;
  readonly quote: string;
}

const HOLIDAYS_SHOWN = 3;
const YEAR_DAYS = 366;
const SEASONS = {
  summer: { name: /\bete\b|estiv/, start: "07-01", end: [8, 31] },
  winter: { name: /hiver/, start: "01-01", end: [3, 20] },
} as const;
type Season = keyof typeof SEASONS;

/** The opening hours of a service for the time asked; null when staff gave none. */
export function sayHours(
  collectivity: Collectivity,
  service: Service,
  asked: AskedDate | null,
  now: Moment,
): Said | null {
  if (!hoursKnown(service)) return null;
  const text = hoursText(collectivity, service, asked, now);
  return {
    text: [text, service.note ? fr.sentence(service.note) : ""].filter(Boolean).join("\n\n"),
    quote: quoteOf(collectivity, service, asked, now),
  };
}

function hoursText(
  collectivity: Collectivity,
  service: Service,
  asked: AskedDate | null,
  now: Moment,
): string {
  switch (asked?.kind) {
    case undefined:
      return `${sayNow(collectivity, service, now)}\n\n${sayUsualWeek(collectivity, service, now.date)}`;
    case "now":
      return sayNow(collectivity, service, now);
    case "days":
      return asked.dates.length === 1
        ? sayDay(collectivity, service, asked.dates[0] ?? now.date, asked, now)
        : sayDates(collectivity, service, asked.dates);
    case "weekdays":
      return asked.weekdays
        .map((weekday) => sayWeekday(collectivity, service, weekday, now.date))
        .join("\n\n");
    case "span":
      return saySpan(collectivity, service, asked.from, asked.to);
    case "season":
      return saySeason(collectivity, service, asked.season, now.date);
    case "holidays":
      return sayHolidays(collectivity, service, now.date);
    case "week":
      return sayUsualWeek(collectivity, service, now.date);
    default:
      return asked satisfies never;
  }
}

function sayDates(collectivity: Collectivity, service: Service, dates: readonly string[]): string {
  const subject = subjectOf(service.called, service.gender);
  const lines = dates.map((date) => {
    const day = hoursOn(collectivity, service, date);
    return fr.item(calendar.longDate(date), day.ranges, subject, reasonOf(day));
  });
  return [fr.datesHours(subject), ...lines].join("\n");
}

/** The period staff named after the season, else the weeks around its heart. */
function saySeason(collectivity: Collectivity, service: Service, season: Season, today: string): string {
  const named = seasonPeriod(service, season);
  return named ? sayPeriod(service, named) : saySpan(collectivity, service, ...seasonSpan(season, today));
}

function seasonPeriod(service: Service, season: Season): Period | undefined {
  return service.hours.find(
    ({ name, from }) => from !== undefined && SEASONS[season].name.test(fold(name ?? "")),
  );
}

function seasonSpan(season: Season, today: string): [from: string, to: string] {
  const { start, end } = SEASONS[season];
  const to = nextMonthDay(today, end[0], end[1]) ?? today;
  const from = `${to.slice(0, 4)}-${start}`;
  return [from > today ? from : today, to];
}

function sayHolidays(collectivity: Collectivity, service: Service, today: string): string {
  const subject = subjectOf(service.called, service.gender);
  const rule = service.publicHolidays === "closed" ? fr.closedOnHolidays : fr.openOnHolidays;
  const lines = daysBetween(today, addDays(today, YEAR_DAYS))
    .filter((date) => publicHoliday(date, collectivity.alsaceMoselle) !== null)
    .slice(0, HOLIDAYS_SHOWN)
    .map((date) => {
      const day = hoursOn(collectivity, service, date);
      return fr.item(calendar.longDate(date), day.ranges, subject, day.holiday);
    });
  return `${rule(subject)}\n\n${[fr.nextHolidays, ...lines].join("\n")}`;
}

/** The lines the answer rests on: the day asked, else the week in force. */
function quoteOf(collectivity: Collectivity, service: Service, asked: AskedDate | null, now: Moment): string {
  const subject = subjectOf(service.called, service.gender);
  if (asked?.kind === "days" || asked?.kind === "now") {
    const dates = asked.kind === "now" ? [now.date] : asked.dates;
    return dates
      .map((date) => {
        const day = hoursOn(collectivity, service, date);
        return day.rule === "period"
          ? weekdayLine(service, day.period, weekdayOf(date))
          : fr.item(calendar.longDate(date), day.ranges, subject, reasonOf(day)).slice(2);
      })
      .join(" ; ");
  }
  if (asked?.kind === "holidays") return sayHolidays(collectivity, service, now.date).split("\n")[0] ?? "";
  if (asked?.kind === "weekdays") {
    const period = periodOn(service, now.date);
    return asked.weekdays.map((weekday) => weekdayLine(service, period, weekday)).join(" ; ");
  }
  if (asked?.kind === "span") {
    const lines = saySpan(collectivity, service, asked.from, asked.to).split("\n");
    return lines.flatMap((line) => (line.startsWith("- ") ? [line.slice(2)] : [])).join(" ; ");
  }
  return weekLine(service, periodAsked(service, asked, now.date));
}

/** The period an answer about weeks rests on. */
function periodAsked(service: Service, asked: AskedDate | null, today: string): Period | null {
  if (asked?.kind !== "season") return periodOn(service, today);
  return seasonPeriod(service, asked.season) ?? periodOn(service, seasonSpan(asked.season, today)[0]);
}
