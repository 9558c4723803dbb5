import { DateTime } from "luxon";
import { localDay } from "../collectivity/local-day.ts";
import { fr } from "../i18n/fr/answering.ts";
import { fr as calendar } from "../i18n/fr/calendar.ts";
import type { DocumentMeta } from "../retrieval/passage.ts";
import { passedAnnouncements } from "./announced-dates.ts";
import type { Contact } from "./answer.ts";
import type { Turn } from "./turn.ts";

const OLD_AFTER_MONTHS = 18;

/**
 * What a citizen must know of a source before relying on it: national, old, no longer in force, or announcing a date
 * now past.
 *
 * @param shown the official words shown, where such dates are looked for.
 */
export function cautions(turn: Turn, document: DocumentMeta, contact: Contact, shown = ""): string[] {
  const { validUntil, updated } = document;
  const today = localDay(turn.collectivity, turn.question.at).date;
  const notes: string[] = [];
  if (document.origin === "national") notes.push(fr.national(document.producer, contact));
  if (validUntil !== null && validUntil < today) notes.push(fr.outOfForce(calendar.date(validUntil)));
  else if (isOld(updated, today)) notes.push(fr.dated(calendar.date(updated)));
  const passed = passedAnnouncements(shown, updated, today).map((date) => calendar.date(date));
  if (passed.length > 0) notes.push(fr.passed(passed, contact));
  return notes;
}

function isOld(updated: string, today: string): boolean {
  const until = DateTime.fromISO(updated, { zone: "utc" }).plus({ months: OLD_AFTER_MONTHS }).toISODate();
  return until !== null && until < today;
}
