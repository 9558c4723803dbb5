import { DateTime } from "luxon";
import { fr } from "../i18n/fr/answering.ts";
import type { DocumentMeta } from "../retrieval/passage.ts";
import type { Contact } from "./answer.ts";
import type { Turn } from "./turn.ts";

const OLD_AFTER_MONTHS = 18;

/** What a citizen must know of a source before relying on it: national, old, or no longer in force. */
export function cautions(turn: Turn, document: DocumentMeta, contact: Contact): string[] {
  const today = DateTime.fromJSDate(turn.question.at, { zone: turn.collectivity.timezone }).startOf("day");
  const notes: string[] = [];
  if (document.origin === "national") notes.push(fr.national(document.producer, contact));
  const until =
    document.validUntil === null ? null : DateTime.fromISO(document.validUntil, { zone: today.zone });
  const updated = DateTime.fromISO(document.updated, { zone: today.zone });
  if (until?.isValid && until < today) notes.push(fr.outOfForce(inWords(until)));
  else if (updated.isValid && updated.plus({ months: OLD_AFTER_MONTHS }) < today)
    notes.push(fr.dated(inWords(updated)));
  return notes;
}

function inWords(date: DateTime): string {
  return date.setLocale("fr").toFormat("d MMMM yyyy").replace(/^1 /, "1er ");
}
