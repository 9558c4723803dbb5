import getJoursFeries from "@socialgouv/jours-feries";
import { fr } from "../i18n/fr/calendar.ts";

const HALF_DAY_MS = 12 * 60 * 60 * 1000;
const cache = new Map<string, ReadonlyMap<string, string>>();

/** Name in French ("fête nationale") of the public holiday on an ISO date; null on other days. */
export function publicHoliday(date: string, alsaceMoselle: boolean): string | null {
  return publicHolidays(Number(date.slice(0, 4)), alsaceMoselle).get(date) ?? null;
}

/** ISO date → name in French, for one year. */
export function publicHolidays(year: number, alsaceMoselle: boolean): ReadonlyMap<string, string> {
  const key = `${year}${alsaceMoselle}`;
  const known = cache.get(key);
  if (known) return known;
  const days = new Map<string, string>();
  for (const [name, midnight] of Object.entries(getJoursFeries(year, { alsace: alsaceMoselle }))) {
    const date = localDate(midnight);
    const said = fr.holidays[name] ?? name;
    days.set(date, days.has(date) ? `${days.get(date)}, ${said}` : said);
  }
  cache.set(key, days);
  return days;
}

/** The library adds whole days in milliseconds: reading at noon keeps the day whatever the zone's clock change. */
function localDate(midnight: Date): string {
  const noon = new Date(midnight.getTime() + HALF_DAY_MS);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${noon.getFullYear()}-${two(noon.getMonth() + 1)}-${two(noon.getDate())}`;
}
