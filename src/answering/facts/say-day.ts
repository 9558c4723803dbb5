import { addDays, instantAt } from "../../collectivity/local-day.ts";
import { type DayHours, hoursOn, nextOpening, openRangeAt } from "../../collectivity/opening.ts";
import type { Collectivity, Service } from "../../collectivity/schema.ts";
import { type Subject, subjectOf } from "../../i18n/fr/agreement.ts";
import { fr } from "../../i18n/fr/facts.ts";
import type { AskedDate, DayPart, LocalNow } from "./asked-date.ts";

/** The question's instant, both ways. */
export interface Moment extends LocalNow {
  readonly instant: Date;
}

/** Why a day is not as usual, in words: what staff wrote, else the public holiday; null for an ordinary day. */
export function reasonOf(day: DayHours): string | null {
  return staffReason(day) ?? day.holiday;
}

function staffReason({ rule, reason, ranges }: DayHours): string | null {
  return rule === "exception" && reason !== null && ranges.length > 0 ? fr.exceptional(reason) : reason;
}

/** Whether a service is open at this instant, until when, or when it opens again. */
export function sayNow(collectivity: Collectivity, service: Service, now: Moment): string {
  const subject = subjectOf(service.called, service.gender);
  const today = hoursOn(collectivity, service, now.date);
  const range = openRangeAt(collectivity, service, now.instant);
  if (range)
    return fr.openNow(
      subject,
      range.to,
      today.ranges.filter(({ from }) => from >= range.to),
    );
  const reason = today.ranges.length === 0 ? reasonOf(today) : null;
  return join(fr.closedNow(subject, reason), sayReopening(collectivity, service, subject, now, now.instant));
}

/** The hours of one date, and the state at this instant when it is today. */
export function sayDay(
  collectivity: Collectivity,
  service: Service,
  date: string,
  { part, time }: Pick<Extract<AskedDate, { kind: "days" }>, "part" | "time">,
  now: Moment,
): string {
  const subject = subjectOf(service.called, service.gender);
  const day = hoursOn(collectivity, service, date);
  const reason = staffReason(day);
  const closed = day.ranges.length === 0;
  if (time !== null) {
    const open = day.ranges.some(({ from, to }) => from <= time && time < to);
    const state = open ? fr.openAtTime : fr.closedAtTime;
    return join(
      state(subject, day, now.date, time),
      closed ? fr.closedThatDay(subject, reason) : fr.thatDay(subject, day.ranges, reason),
    );
  }
  if (closed) {
    const after = date === now.date ? now.instant : endOf(collectivity, date);
    return join(
      fr.closedOn(subject, day, now.date, reason),
      sayReopening(collectivity, service, subject, now, after),
    );
  }
  return join(
    fr.openOn(subject, day, now.date, day.ranges, reason),
    part && !overlaps(day, part) ? fr.closedPart(subject, part.label) : "",
    date === now.date && part === null ? sayNow(collectivity, service, now) : "",
  );
}

function sayReopening(
  collectivity: Collectivity,
  service: Service,
  subject: Subject,
  now: Moment,
  after: Date,
): string {
  const next = nextOpening(collectivity, service, after);
  return next ? fr.reopens(subject, next.date, now.date, next.time) : "";
}

function overlaps(day: DayHours, part: DayPart): boolean {
  return day.ranges.some(({ from, to }) => from < part.to && part.from < to);
}

function endOf(collectivity: Collectivity, date: string): Date {
  return new Date(instantAt(collectivity, addDays(date, 1), "00:00").getTime() - 1);
}

function join(...sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== "").join(" ");
}
