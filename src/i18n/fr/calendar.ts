import { DateTime } from "luxon";

const WEEKDAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"] as const;
const MONTHS = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
] as const;

/** Names given by `@socialgouv/jours-feries` → as written in a sentence. */
const HOLIDAYS: Readonly<Record<string, string>> = {
  "Jour de l'an": "jour de l'An",
  "Fête du travail": "fête du Travail",
  "Victoire des alliés": "victoire de 1945",
  "Fête Nationale": "fête nationale",
  Assomption: "Assomption",
  Toussaint: "Toussaint",
  Armistice: "armistice de 1918",
  Noël: "Noël",
  "Lundi de Pâques": "lundi de Pâques",
  Ascension: "Ascension",
  "Lundi de Pentecôte": "lundi de Pentecôte",
  "Vendredi Saint": "Vendredi saint",
  "Saint Étienne": "Saint-Étienne",
};

const ordinal = (day: number) => (day === 1 ? "1er" : String(day));
const month = (number: number) => MONTHS[number - 1] ?? "";

/** Dates and times as French writes them; dates are ISO (YYYY-MM-DD), times HH:MM. */
export const fr = {
  holidays: HOLIDAYS,
  /** 1 = Monday. */
  weekday: (number: number) => WEEKDAYS[number - 1] ?? "",
  weekdayOf: (date: string) => WEEKDAYS[DateTime.fromISO(date, { zone: "utc" }).weekday - 1] ?? "",
  /** "14 juillet" */
  dayMonth: (monthDay: string) =>
    `${ordinal(Number(monthDay.slice(-2)))} ${month(Number(monthDay.slice(-5, -3)))}`,
  /** "samedi 28 novembre" */
  shortDate: (date: string) => `${fr.weekdayOf(date)} ${fr.dayMonth(date)}`,
  /** "1er mars 2026" */
  date: (date: string) => `${fr.dayMonth(date)} ${date.slice(0, 4)}`,
  /** "samedi 28 novembre 2026" */
  longDate: (date: string) => `${fr.shortDate(date)} ${date.slice(0, 4)}`,
  /** "17 h 30" */
  time: (time: string) => {
    const [hours = "0", minutes = "00"] = time.split(":");
    return minutes === "00" ? `${Number(hours)} h` : `${Number(hours)} h ${minutes}`;
  },
  capitalise: (text: string) => text.charAt(0).toUpperCase() + text.slice(1),
  /** "lundi, mardi et jeudi" */
  list: (items: readonly string[]) =>
    items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} et ${items.at(-1)}`,
} as const;
