import { DateTime } from "luxon";

/** ISO date of an instant in a time zone (IANA name): near midnight, Greenwich's is yesterday's. */
export function localDate(instant: Date, zone: string): string {
  return DateTime.fromJSDate(instant, { zone }).toFormat("yyyy-MM-dd");
}
