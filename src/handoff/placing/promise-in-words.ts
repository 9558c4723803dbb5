import { dayInWords } from "../../collectivity/day-in-words.ts";
import { localDay } from "../../collectivity/local-day.ts";
import type { Collectivity } from "../../collectivity/schema.ts";
import { fr } from "../../i18n/fr/placing.ts";

/** An instant to come as one says it at `at`: "demain à 9 h", "lundi 4 janvier à 17 h 30". */
export function instantInWords(collectivity: Collectivity, instant: Date, at: Date): string {
  const { date, time } = localDay(collectivity, instant);
  return fr.dayAndTime(dayInWords(localDay(collectivity, at).date, date), time);
}
