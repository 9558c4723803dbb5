import { addDays, weekdayOf } from "../../collectivity/local-day.ts";
import { WEEKDAYS, type Weekday } from "../../collectivity/schema.ts";
import { fr } from "../../i18n/fr/facts.ts";
import { MONTHS } from "../../retrieval/analysis/months.ts";
import type { DayPart, LocalNow } from "./asked-date.ts";
import { isoDate, lastOfMonth, nextMonthDay, nextNumbered, nextWeekday } from "./date-arithmetic.ts";
import { namedDays } from "./named-days.ts";

/** One expression of time found in a sentence. */
export type DateItem =
  | { readonly kind: "days"; readonly dates: readonly string[]; readonly bareWeekday: Weekday | null }
  | { readonly kind: "weekdays"; readonly weekdays: readonly Weekday[] }
  | { readonly kind: "part"; readonly part: DayPart }
  | { readonly kind: "time"; readonly time: string }
  | { readonly kind: "span"; readonly from: string; readonly to: string }
  | { readonly kind: "season"; readonly season: "summer" | "winter" }
  | { readonly kind: "now" | "holidays" | "week" };

type Groups = Readonly<Record<string, string | undefined>>;

/** A pattern over normalised words; `read` gives null when the words are not a time after all. */
export interface DateRule {
  readonly pattern: RegExp;
  readonly read: (groups: Groups) => DateItem | null;
}

const MONTH = `(?:${MONTHS.join("|")})`;
const WEEKDAY = `(?:${WEEKDAYS.join("|")})`;
const NUMBER = "(?:\\d{1,2}|1er|premier)";

/** Rules in order of precedence: each sees what the earlier ones left. */
export function dateRules(now: LocalNow): DateRule[] {
  const today = now.date;
  const rule = (pattern: string, read: DateRule["read"]): DateRule => ({
    pattern: new RegExp(`(?<![#\\w])(?:${pattern})(?!\\w)`, "g"),
    read,
  });
  return [
    rule("(?:entre )?midi (?:et|a) (?:deux|2|14h00)|(?:a )?(?:la |l )?heure du dejeuner", () =>
      part("12:00", "14:00", fr.parts.lunch),
    ),
    rule("(?:(?:pendant |durant )?(?:les )?(?:grandes vacances|vacances (?:scolaires )?d ete))", () =>
      season("summer"),
    ),
    rule("(?:cet|l|en|d|pendant l|durant l) ete|(?:la )?periode estivale", () => season("summer")),
    rule("(?:(?:cet|l|en|d|pendant l) )?hiver|(?:la )?periode hivernale", () => season("winter")),
    rule(
      "(?:pendant |durant )?(?:les )?(?:vacances (?:scolaires )?de (?:noel|fin d annee)|fetes de fin d annee|periode des fetes)|(?:pendant|durant|pour) les fetes",
      () => yearEnd(today, "12-20", "01-03"),
    ),
    rule("entre (?:la )?noel et (?:le )?(?:(?:jour|1er|premier) de l an|nouvel an|1er janvier)", () =>
      yearEnd(today, "12-25", "01-01"),
    ),
    rule(
      `(?:du|entre le) (?<a>${NUMBER})(?: (?<am>${MONTH}))? (?:au|et le) (?<b>${NUMBER}) (?<bm>${MONTH})`,
      (g) => {
        const from = nextMonthDay(today, monthNumber(g.am ?? g.bm), dayNumber(g.a));
        const to = from && nextMonthDay(from, monthNumber(g.bm), dayNumber(g.b));
        return from && to ? { kind: "span", from, to } : null;
      },
    ),
    rule(`(?:le |les )?(?<a>${NUMBER}) (?:et|ou) (?:le )?(?<b>${NUMBER}) (?<m>${MONTH})`, (g) =>
      days([dayNumber(g.a), dayNumber(g.b)].map((day) => nextMonthDay(today, monthNumber(g.m), day))),
    ),
    rule(`(?:le |ce )?(?:(?<w>${WEEKDAY}) )?(?<d>${NUMBER}) (?<m>${MONTH})(?: (?<y>20\\d\\d))?`, (g) =>
      dated(today, g, dayNumber(g.d), monthNumber(g.m)),
    ),
    rule(`(?:le |ce )?(?:(?<w>${WEEKDAY}) )?(?<d>\\d{1,2})/(?<m>\\d{1,2})(?:/(?<y>20\\d\\d|\\d\\d))?`, (g) =>
      dated(today, g, Number(g.d), Number(g.m)),
    ),
    ...namedDays(today).map(([{ source }, dates]) =>
      rule(`(?:a |pour |le )?(?:${source})`, () => days(dates)),
    ),
    rule("(?:les |des |un |le )?jours? feries?|(?:les )?feries?", () => ({ kind: "holidays" })),
    rule("(?:le |les |tous les |chaque )week ends?", () => ({
      kind: "weekdays",
      weekdays: ["samedi", "dimanche"],
    })),
    rule("(?:ce )?week end(?<next> prochain)?", (g) => weekEnd(today, g.next !== undefined)),
    rule(`(?:tous les|chaque|les|le) (?<w>${WEEKDAY})s?(?! (?:prochain|qui vient|\\d))`, (g) => ({
      kind: "weekdays",
      weekdays: [weekday(g.w)],
    })),
    rule(`(?<w>${WEEKDAY})s`, (g) => ({ kind: "weekdays", weekdays: [weekday(g.w)] })),
    rule(`(?:le |ce )?(?<w>${WEEKDAY}) (?<d>\\d{1,2}|1er)`, (g) =>
      days([nextNumbered(today, dayNumber(g.d), weekday(g.w))]),
    ),
    rule(`(?:le |ce )?(?<w>${WEEKDAY}) prochain`, (g) =>
      days([nextWeekday(addDays(today, 1), weekday(g.w))]),
    ),
    rule(`(?<ce>ce )?(?<w>${WEEKDAY})(?<qv> qui vient)?`, (g) => {
      const name = weekday(g.w);
      const bare = g.ce === undefined && g.qv === undefined;
      return { kind: "days", dates: [nextWeekday(today, name)], bareWeekday: bare ? name : null };
    }),
    rule("le (?<d>\\d{1,2}|1er)", (g) => days([nextNumbered(today, dayNumber(g.d), null)])),
    rule("apres demain", () => days([addDays(today, 2)])),
    rule("demain", () => days([addDays(today, 1)])),
    rule("aujourd hui|ce jour|ce(?:t|tte)?(?= (?:matin|midi|soir|apres midi))", () => days([today])),
    rule(
      `(?:en|au mois d|au mois de|pendant le mois d|pendant le mois de) (?<a>${MONTH})(?: (?:et |ou )?(?:en )?(?<b>${MONTH}))?`,
      (g) => months(today, monthNumber(g.a), monthNumber(g.b ?? g.a)),
    ),
    rule("(?:la )?semaine pro(?:chaine)?", () => {
      const monday = nextWeekday(addDays(today, 1), "lundi");
      return { kind: "span", from: monday, to: addDays(monday, 6) };
    }),
    rule("cette semaine", () => ({ kind: "span", from: today, to: nextWeekday(today, "dimanche") })),
    rule("(?:en|la|toute la|dans la|de la) semaine|tous les jours|chaque jour", () => ({ kind: "week" })),
    rule("(?:ce |le |dans la |en )?(?:matin|matinee)", () => part("00:00", "12:00", fr.parts.morning)),
    rule("(?:l |cet |cette |dans l )?apres midi", () => part("13:00", "18:00", fr.parts.afternoon)),
    rule("(?:ce |le |dans la |en )?(?:soir|soiree)", () => part("18:00", "24:00", fr.parts.evening)),
    rule("(?:entre|de) (?<t>\\d{1,2}h\\d\\d) (?:et|a) (?<u>\\d{1,2}h\\d\\d)", (g) => {
      const [from, to] = [time(g.t), time(g.u)];
      return from < to ? part(from, to, fr.parts.between(from, to)) : null;
    }),
    rule("(?:apres|a partir de|des) (?<t>\\d{1,2}h\\d\\d)", (g) => {
      const from = time(g.t);
      return part(from, "24:00", fr.parts.after(from));
    }),
    rule("avant (?<t>\\d{1,2}h\\d\\d)", (g) => {
      const to = time(g.t);
      return part("00:00", to, fr.parts.before(to));
    }),
    rule("(?:a |vers )?(?<t>\\d{1,2}h\\d\\d)", (g) => ({ kind: "time", time: time(g.t) })),
    rule("(?:a |le )?midi", () => ({ kind: "time", time: "12:00" })),
    rule("maintenant|actuellement|en ce moment|tout de suite", () => ({ kind: "now" })),
  ];
}

function dated(today: string, groups: Groups, day: number, month: number): DateItem | null {
  const year = groups.y === undefined ? null : Number(groups.y.padStart(4, "20"));
  const date = year === null ? nextMonthDay(today, month, day) : isoDate(year, month, day);
  if (date === null || date < today) return null;
  return groups.w !== undefined && weekdayOf(date) !== groups.w ? null : days([date]);
}

function days(dates: ReadonlyArray<string | null>): DateItem | null {
  const found = dates.filter((date) => date !== null);
  return found.length < dates.length ? null : { kind: "days", dates: found, bareWeekday: null };
}

function weekEnd(today: string, next: boolean): DateItem | null {
  if (!next && weekdayOf(today) === "dimanche") return days([today]);
  const saturday = nextWeekday(next ? nextWeekday(today, "lundi") : today, "samedi");
  return days([saturday, addDays(saturday, 1)]);
}

/**
 * Days around New Year; those left when they have begun. The State's school calendar is not known here:
 * holidays are answered by their feasts' dates, which the answer says.
 */
function yearEnd(today: string, start: string, end: string): DateItem {
  const year = Number(today.slice(0, 4));
  const begins = today <= `${year}-${end}` ? year - 1 : year;
  const from = `${begins}-${start}`;
  return { kind: "span", from: from > today ? from : today, to: `${begins + 1}-${end}` };
}

function months(today: string, first: number, last: number): DateItem | null {
  const month = Number(today.slice(5, 7));
  const from = first === month ? today : nextMonthDay(today, first, 1);
  const lastFrom = last === first ? from : from && nextMonthDay(from, last, 1);
  return from && lastFrom ? { kind: "span", from, to: lastOfMonth(lastFrom) } : null;
}

function season(name: "summer" | "winter"): DateItem {
  return { kind: "season", season: name };
}

function part(from: string, to: string, label: string): DateItem {
  return { kind: "part", part: { from, to, label } };
}

function time(written = ""): string {
  const [hours = "", minutes = ""] = written.split("h");
  return `${hours.padStart(2, "0")}:${minutes}`;
}

function weekday(name = ""): Weekday {
  return WEEKDAYS.find((day) => day === name) ?? "lundi";
}

function monthNumber(name = ""): number {
  return MONTHS.indexOf(name) + 1;
}

function dayNumber(written = ""): number {
  return written === "1er" || written === "premier" ? 1 : Number(written);
}
