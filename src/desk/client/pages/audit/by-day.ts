import { fr } from "../../../../i18n/fr/desk-audit.ts";
import type { AuditEntry } from "./entry-in-words.ts";

interface AuditDay {
  readonly day: string;
  readonly entries: readonly AuditEntry[];
}

/** Entries, newest first, under the day they happened where the reader is. */
export function byDay(entries: readonly AuditEntry[]): AuditDay[] {
  const days = Map.groupBy(entries, ({ at }) => fr.day(new Date(at)));
  return [...days].map(([day, ofThatDay]) => ({ day, entries: ofThatDay }));
}
