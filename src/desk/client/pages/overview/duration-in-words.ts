import { fr } from "../../../../i18n/fr/desk-overview.ts";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A duration as people say it, from seconds: "45 s", "12 min", "1 h 05", "2 j 3 h"; rounded to its smallest unit. */
export function durationInWords(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < MINUTE) return fr.seconds(whole);
  const minutes = Math.round(whole / MINUTE);
  if (minutes < HOUR / MINUTE) return fr.minutes(minutes);
  if (minutes < DAY / MINUTE) return fr.hours(Math.floor(minutes / 60), minutes % 60);
  const hours = Math.round(whole / HOUR);
  return fr.daysAndHours(Math.floor(hours / 24), hours % 24);
}
