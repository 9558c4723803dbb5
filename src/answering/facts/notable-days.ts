import { addDays, daysBetween, weekdayOf } from "../../collectivity/local-day.ts";
import { type DayHours, hoursOn } from "../../collectivity/opening.ts";
import { periodOn } from "../../collectivity/period-on.ts";
import type { Collectivity, Service } from "../../collectivity/schema.ts";
import { subjectOf } from "../../i18n/fr/agreement.ts";
import { fr } from "../../i18n/fr/facts.ts";
import { reasonOf } from "./say-day.ts";

/** List lines for the days between two dates that differ from the usual week: exceptions, closures, holidays. */
export function notableDays(
  collectivity: Collectivity,
  service: Service,
  from: string,
  to: string,
  only: (day: DayHours) => boolean = () => true,
): string[] {
  const subject = subjectOf(service.called, service.gender);
  const runs: { first: DayHours; last: DayHours }[] = [];
  for (const date of daysBetween(from, to)) {
    const day = hoursOn(collectivity, service, date);
    if (!isNotable(service, day) || !only(day)) continue;
    const run = runs.at(-1);
    if (run && continues(run.last, day)) run.last = day;
    else runs.push({ first: day, last: day });
  }
  return runs.map(({ first, last }) =>
    fr.item(fr.span(first.date, last.date), first.ranges, subject, reasonOf(first)),
  );
}

/** A holiday or closure on a day that is closed anyway tells nothing. */
function isNotable(service: Service, day: DayHours): boolean {
  if (day.rule === "period") return day.holiday !== null && day.ranges.length > 0;
  if (day.rule !== "holiday") return true;
  return (periodOn(service, day.date)?.week[weekdayOf(day.date)] ?? []).length > 0;
}

function continues(last: DayHours, day: DayHours): boolean {
  return (
    last.rule === "closure" &&
    day.rule === "closure" &&
    last.reason === day.reason &&
    addDays(last.date, 1) === day.date
  );
}
