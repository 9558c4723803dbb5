import { fr as calendar } from "../i18n/fr/calendar.ts";
import { fr } from "../i18n/fr/collectivity.ts";
import { addDays } from "./local-day.ts";

const SAME_WEEK_DAYS = 6;

/** A day to come as one says it today: "aujourd'hui", "demain", "mardi", "lundi 4 janvier"; ISO dates. */
export function dayInWords(today: string, date: string): string {
  if (date === today) return fr.today;
  if (date === addDays(today, 1)) return fr.tomorrow;
  if (date <= addDays(today, SAME_WEEK_DAYS)) return calendar.weekdayOf(date);
  return calendar.shortDate(date);
}
