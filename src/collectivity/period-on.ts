import type { Period, Service } from "./schema.ts";

/** The period in force on an ISO date: the first that matches, in the file's order; null when none does. */
export function periodOn(service: Service, date: string): Period | null {
  const monthDay = date.slice(5);
  return service.hours.find((period) => covers(period, monthDay)) ?? null;
}

function covers({ from, to }: Period, monthDay: string): boolean {
  if (from === undefined || to === undefined) return true;
  return from <= to ? from <= monthDay && monthDay <= to : monthDay >= from || monthDay <= to;
}
