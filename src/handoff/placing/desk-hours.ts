import { defaultService } from "../../collectivity/contact.ts";
import { instantAt } from "../../collectivity/local-day.ts";
import { hoursKnown, hoursOn, isOpenAt, nextOpening, type Opening } from "../../collectivity/opening.ts";
import type { Collectivity, Period, Service } from "../../collectivity/schema.ts";
import { deskOf } from "./desk-of.ts";

/** An answer promised for later. */
export interface Promised {
  /** When the Desk next opens. */
  readonly from: Date;
  /** End of the day by which the answer is given. */
  readonly dueAt: Date;
}

const OFFICE = ["09:00-12:00", "14:00-17:00"];

/** Kept when no hours are written anywhere: a promise needs some, and nobody waits at night. */
const OFFICE_HOURS: Period = {
  week: { lundi: OFFICE, mardi: OFFICE, mercredi: OFFICE, jeudi: OFFICE, vendredi: OFFICE },
};

/** Whether someone is expected at the Desk for a service. */
export function isDeskOpen(collectivity: Collectivity, serviceId: string | null, at: Date): boolean {
  return isOpenAt(collectivity, timetableOf(collectivity, serviceId), at);
}

/** The Desk's first opening strictly after `at`; null when there is none within 400 days. */
export function nextDeskOpening(
  collectivity: Collectivity,
  serviceId: string | null,
  at: Date,
): Opening | null {
  return nextOpening(collectivity, timetableOf(collectivity, serviceId), at);
}

/**
 * By when an answer can be promised: the end of the next opening's day, or of a later opening day when
 * `callbackPromiseDays` is over 1. Always leaves a whole opening range. Null when the Desk does not open again.
 */
export function promiseFor(collectivity: Collectivity, serviceId: string | null, at: Date): Promised | null {
  const timetable = timetableOf(collectivity, serviceId);
  const from = nextOpening(collectivity, timetable, at);
  if (from === null) return null;
  let last = from;
  let dueAt = endOfDay(collectivity, timetable, last);
  for (let day = 1; day < collectivity.handoff.callbackPromiseDays; day++) {
    const next = nextOpening(collectivity, timetable, dueAt);
    if (next === null) break;
    last = next;
    dueAt = endOfDay(collectivity, timetable, last);
  }
  return { from: from.at, dueAt };
}

function endOfDay(collectivity: Collectivity, timetable: Service, opening: Opening): Date {
  const closing = hoursOn(collectivity, timetable, opening.date).ranges.at(-1)?.to;
  return closing === undefined ? opening.at : instantAt(collectivity, opening.date, closing);
}

/** The service that answers, with its hours at the Desk; one without hours keeps the default service's. */
function timetableOf(collectivity: Collectivity, serviceId: string | null): Service {
  const service = deskOf(collectivity, serviceId);
  const own = withDeskHours(service);
  if (hoursKnown(own)) return own;
  const fallback = withDeskHours(defaultService(collectivity));
  return hoursKnown(fallback) ? fallback : { ...service, hours: [OFFICE_HOURS], publicHolidays: "closed" };
}

function withDeskHours(service: Service): Service {
  const hours = service.desk?.hours;
  return hours === undefined ? service : { ...service, hours, publicHolidays: "closed" };
}
