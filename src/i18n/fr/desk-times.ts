const clock = new Intl.DateTimeFormat("fr-FR", { hour: "2-digit", minute: "2-digit" });
const day = new Intl.DateTimeFormat("fr-FR", { weekday: "long", day: "numeric", month: "long" });
const shortDay = new Intl.DateTimeFormat("fr-FR", { day: "numeric", month: "short" });
const longDate = new Intl.DateTimeFormat("fr-FR", { dateStyle: "long" });

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A length of time in milliseconds, as one says it at a desk: rounded down, and never negative. */
export function duration(milliseconds: number): string {
  if (milliseconds < MINUTE) return "moins d'une minute";
  if (milliseconds < HOUR) return `${Math.floor(milliseconds / MINUTE)} min`;
  if (milliseconds < DAY) {
    const minutes = Math.floor((milliseconds % HOUR) / MINUTE);
    return `${Math.floor(milliseconds / HOUR)} h${minutes === 0 ? "" : ` ${String(minutes).padStart(2, "0")}`}`;
  }
  const days = Math.floor(milliseconds / DAY);
  return `${days} jour${days > 1 ? "s" : ""}`;
}

export function ago(milliseconds: number): string {
  return milliseconds < MINUTE ? "à l'instant" : `il y a ${duration(milliseconds)}`;
}

/** The hour, with the day when it is another one. */
export function instant(at: Date, now: Date): string {
  return sameDay(at, now) ? clock.format(at) : `${shortDay.format(at)}, ${clock.format(at)}`;
}

export function dayAndHour(at: Date, now: Date): string {
  if (sameDay(at, now)) return `aujourd'hui à ${clock.format(at)}`;
  if (sameDay(at, new Date(now.getTime() + DAY))) return `demain à ${clock.format(at)}`;
  return `${day.format(at)} à ${clock.format(at)}`;
}

/** "12 mars 2026" */
export function calendarDate(at: Date): string {
  return longDate.format(at);
}

function sameDay(one: Date, other: Date): boolean {
  return one.toDateString() === other.toDateString();
}
