import { addDays, weekdayOf } from "../../collectivity/local-day.ts";
import { publicHolidays } from "../../collectivity/public-holidays.ts";
import { isoDate } from "./date-arithmetic.ts";

/** Days of one year, by what citizens call them: a pattern over normalised words → the dates. */
const NAMED: ReadonlyArray<readonly [RegExp, (year: number) => readonly string[]]> = [
  [/veille (?:de|du jour de) noel|reveillon de noel/, (year) => [fixed(year, 12, 24)]],
  [/(?:le )?lendemain de noel/, (year) => [fixed(year, 12, 26)]],
  // "Marché de Noël" is an event, not a day.
  [/(?:le )?jour de noel|(?<!\bd?e )noel/, (year) => [fixed(year, 12, 25)]],
  [
    /(?:la )?(?:saint|st) sylvestre|veille (?:du|de) (?:jour de l an|nouvel an)/,
    (year) => [fixed(year, 12, 31)],
  ],
  [/(?:le )?(?:jour|1er|premier) de l an|(?:le )?nouvel an/, (year) => [fixed(year, 1, 1)]],
  [/(?:le )?lundi de paques/, (year) => [holiday(year, "Pâques")]],
  [/dimanche de paques/, (year) => [addDays(holiday(year, "Pâques"), -1)]],
  [/(?:le )?vendredi saint/, (year) => [addDays(holiday(year, "Pâques"), -3)]],
  [/paques/, (year) => [addDays(holiday(year, "Pâques"), -1), holiday(year, "Pâques")]],
  [/(?:le )?lundi de (?:la )?pentecote/, (year) => [holiday(year, "Pentecôte")]],
  [/(?:la )?pentecote/, (year) => [addDays(holiday(year, "Pentecôte"), -1), holiday(year, "Pentecôte")]],
  [/(?:le )?(?:jeudi|jour) de l ascension|l ascension/, (year) => [holiday(year, "Ascension")]],
  [/(?:le )?(?:jour de )?l assomption/, (year) => [fixed(year, 8, 15)]],
  [/(?:le )?(?:jour de )?la toussaint|toussaint/, (year) => [fixed(year, 11, 1)]],
  [/l armistice(?: de 1918)?/, (year) => [fixed(year, 11, 11)]],
  [/(?:la )?fete nationale/, (year) => [fixed(year, 7, 14)]],
  [/(?:la )?fete du travail/, (year) => [fixed(year, 5, 1)]],
  [/(?:la )?victoire de 1945/, (year) => [fixed(year, 5, 8)]],
];

/** Patterns of named days with the dates of their next occurrence, the first of them today or later. */
export function namedDays(today: string): ReadonlyArray<readonly [RegExp, readonly string[]]> {
  const year = Number(today.slice(0, 4));
  return NAMED.map(([pattern, days]) => {
    const thisYear = days(year);
    return [pattern, (thisYear.at(-1) ?? "") >= today ? thisYear : days(year + 1)] as const;
  });
}

/** The days off around a holiday of mid-week: Thursday to Sunday, or Saturday to Tuesday. */
export function bridge(date: string): readonly string[] {
  const weekday = weekdayOf(date);
  if (weekday === "jeudi") return [0, 1, 2, 3].map((days) => addDays(date, days));
  if (weekday === "mardi") return [-3, -2, -1, 0].map((days) => addDays(date, days));
  return [date];
}

function fixed(year: number, month: number, day: number): string {
  return isoDate(year, month, day) ?? "";
}

/** Movable feasts come from the holiday library, by a word of their name. */
function holiday(year: number, word: string): string {
  const found = [...publicHolidays(year, false)].find(([, name]) => name.includes(word));
  if (!found) throw new Error(`no public holiday named ${word} in ${year}`);
  return found[0];
}
