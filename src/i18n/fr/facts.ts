import type { Subject } from "./agreement.ts";
import { fr as calendar } from "./calendar.ts";

const { capitalise, dayMonth, list, longDate, shortDate, time } = calendar;

interface Range {
  readonly from: string;
  readonly to: string;
}

interface Day {
  readonly date: string;
  readonly holiday: string | null;
}

const hours = (ranges: readonly Range[]) =>
  list(ranges.map(({ from, to }) => `de ${time(from)} à ${time(to)}`));
const because = (reason: string | null) => (reason === null ? "" : ` (${reason})`);
/** "Aujourd'hui, mardi 14 juillet 2026 (fête nationale)" */
const day = ({ date, holiday }: Day, today: string) =>
  `${date === today ? "Aujourd'hui, " : ""}${longDate(date)}${because(holiday)}`;
/** "du 1er juillet au 31 août", "du 1er au 30 juin" */
const yearly = (from: string, to: string) => {
  const start = from.slice(0, 2) === to.slice(0, 2) ? dayMonth(from).split(" ")[0] : dayMonth(from);
  return `du ${start} au ${dayMonth(to)}`;
};
/** "du 24 décembre 2026 au 2 janvier 2027", "du 25 au 27 décembre 2026" */
const span = (from: string, to: string) => {
  if (from === to) return `le ${longDate(from)}`;
  const [sameYear, sameMonth] = [from.slice(0, 4) === to.slice(0, 4), from.slice(0, 7) === to.slice(0, 7)];
  const start = sameMonth ? dayMonth(from).split(" ")[0] : dayMonth(from);
  return `du ${start}${sameYear ? "" : ` ${from.slice(0, 4)}`} au ${dayMonth(to)} ${to.slice(0, 4)}`;
};

export const fr = {
  hours,
  span,
  /** "vendredi 25 décembre", "du vendredi 25 au dimanche 27 décembre" */
  shortSpan: (from: string, to: string) => {
    if (from === to) return shortDate(from);
    const sameMonth = from.slice(0, 7) === to.slice(0, 7);
    return `du ${sameMonth ? shortDate(from).replace(/ [^ ]+$/, "") : shortDate(from)} au ${shortDate(to)}`;
  },
  parts: {
    morning: "le matin",
    afternoon: "l'après-midi",
    evening: "le soir",
    lunch: "entre 12 h et 14 h",
    after: (from: string) => `après ${time(from)}`,
    before: (to: string) => `avant ${time(to)}`,
    between: (from: string, to: string) => `entre ${time(from)} et ${time(to)}`,
  },
  exceptional: (reason: string) => `horaires exceptionnels : ${reason}`,
  openOn: (s: Subject, date: Day, today: string, ranges: readonly Range[], reason: string | null) =>
    `${capitalise(day(date, today))}, ${s.name} ${s.is} ${s.open} ${hours(ranges)}${because(reason)}.`,
  closedOn: (s: Subject, date: Day, today: string, reason: string | null) =>
    `${capitalise(day(date, today))}, ${s.name} ${s.is} ${s.closed}${because(reason)}.`,
  openAtTime: (s: Subject, date: Day, today: string, at: string) =>
    `${capitalise(day(date, today))} à ${time(at)}, ${s.name} ${s.is} ${s.open}.`,
  closedAtTime: (s: Subject, date: Day, today: string, at: string) =>
    `${capitalise(day(date, today))} à ${time(at)}, ${s.name} ${s.is} ${s.closed}.`,
  thatDay: (s: Subject, ranges: readonly Range[], reason: string | null) =>
    `Ce jour-là, ${s.pronoun} ${s.is} ${s.open} ${hours(ranges)}${because(reason)}.`,
  closedThatDay: (s: Subject, reason: string | null) =>
    `Ce jour-là, ${s.pronoun} ${s.is} ${s.closed} toute la journée${because(reason)}.`,
  closedPart: (s: Subject, part: string) => `${capitalise(s.pronoun)} ${s.is} donc ${s.closed} ${part}.`,
  reopens: (s: Subject, date: string, today: string, at: string) =>
    `${capitalise(s.pronoun)} ${s.reopens} ${
      date === today
        ? "aujourd'hui"
        : date.slice(0, 4) === today.slice(0, 4)
          ? shortDate(date)
          : longDate(date)
    } à ${time(at)}.`,
  openNow: (s: Subject, until: string, later: readonly Range[]) =>
    `${s.start} ${s.is} ${s.open} en ce moment, jusqu'à ${time(until)}${later.length > 0 ? `, puis ${hours(later)}` : ""}.`,
  closedNow: (s: Subject, reason: string | null) =>
    `${s.start} ${s.is} ${s.closed} en ce moment${because(reason)}.`,
  usualHours: (s: Subject) => `Horaires habituels ${s.of} :`,
  periodHours: (s: Subject, from: string, to: string) => `Horaires ${s.of} ${yearly(from, to)} :`,
  namedHours: (s: Subject, name: string) => `Horaires ${s.of} (${name}) :`,
  datesHours: (s: Subject) => `Horaires ${s.of} à ces dates :`,
  otherPeriod: (from: string, to: string) => `${capitalise(yearly(from, to))} :`,
  restOfYear: "Le reste de l'année :",
  spanHours: (s: Subject, from: string, to: string) => `Horaires ${s.of} ${span(from, to)} :`,
  item: (what: string, ranges: readonly Range[], s: Subject, reason: string | null = null) =>
    `- ${capitalise(what)} : ${ranges.length > 0 ? hours(ranges) : s.closed}${because(reason)}`,
  /** Weekdays in order; `run` when each follows the one before. */
  weekdays: (names: readonly string[], run: boolean) => {
    if (names.length === 7) return "tous les jours";
    return run && names.length > 2 ? `du ${names[0]} au ${names.at(-1)}` : list(names);
  },
  notable: "À noter :",
  habitual: (s: Subject, weekday: string, ranges: readonly Range[]) =>
    ranges.length > 0
      ? `Le ${weekday}, ${s.name} ${s.is} ${s.open} ${hours(ranges)}.`
      : `Le ${weekday}, ${s.name} ${s.is} ${s.closed}.`,
  habitualIn: (s: Subject, from: string, to: string, weekday: string, ranges: readonly Range[]) =>
    `${capitalise(yearly(from, to))}, le ${weekday} : ${ranges.length > 0 ? hours(ranges) : s.closed}.`,
  habitualRest: (s: Subject, weekday: string, ranges: readonly Range[]) =>
    `Le reste de l'année, le ${weekday} : ${ranges.length > 0 ? hours(ranges) : s.closed}.`,
  closedOnHolidays: (s: Subject) => `${s.start} ${s.is} ${s.closed} les jours fériés.`,
  openOnHolidays: (s: Subject) =>
    `Les jours fériés, ${s.name} ${s.is} ${s.open} aux horaires habituels du jour, sauf exception.`,
  nextHolidays: "Prochains jours fériés :",
  sentence: (text: string) => (/[.!?…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`),
  phoneLine: (phone: string) => `Téléphone : ${phone}.`,
  phone: (s: Subject, phone: string) => `Le numéro de téléphone ${s.of} est le ${phone}.`,
  email: (s: Subject, email: string) => `L'adresse électronique ${s.of} est ${email}`,
  address: (s: Subject, address: string) =>
    `${s.start} se ${s.plural ? "trouvent" : "trouve"} à cette adresse : ${address}.`,
  access: (access: string) => `Accès : ${access}`,
  competent: (s: Subject) => `Pour cette demande, adressez-vous ${toWhom(s)}.`,
  person: (role: string, name: string) => `${capitalise(role)} : ${name}.`,
  personItem: (role: string, name: string) => `- ${capitalise(role)} : ${name}`,
  people: "Voici les personnes en fonction :",
  clarify: "De quel service parlez-vous ?",
  asked: {
    hours: (name: string, date: string | null) =>
      `Horaires${date === null ? "" : ` le ${longDate(date)}`} : ${name}`,
    phone: (name: string) => `Téléphone : ${name}`,
    email: (name: string) => `Courriel : ${name}`,
    address: (name: string) => `Adresse : ${name}`,
    access: (name: string) => `Accès handicapé : ${name}`,
    parking: (name: string) => `Parking : ${name}`,
  },
  titles: {
    hours: (name: string) => `Horaires : ${name}`,
    contact: (name: string) => `Coordonnées : ${name}`,
    people: (name: string) => `Élus et responsables : ${name}`,
  },
  quotedContact: {
    phone: (phone: string) => `Téléphone : ${phone}`,
    email: (email: string) => `Courriel : ${email}`,
    address: (address: string) => `Adresse : ${address}`,
    access: (access: string) => `Accès : ${access}`,
  },
  producer: (called: string) => capitalise(called),
} as const;

function toWhom(s: Subject): string {
  if (/^le /i.test(s.name)) return `au ${s.name.slice(3)}`;
  if (/^les /i.test(s.name)) return `aux ${s.name.slice(4)}`;
  return `à ${s.name}`;
}
