import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalise } from "../../../src/answering/facts/normalise.ts";
import { readDate } from "../../../src/answering/facts/read-date.ts";
import { addDays, weekdayOf } from "../../../src/collectivity/local-day.ts";

/** A Monday. */
const NOW = { date: "2026-11-23", time: "10:00" };
const read = (text: string, now = NOW) => readDate(normalise(text).join(" "), now);
/** Compact form: dates, then part or time. */
function shown(text: string, now = NOW): string {
  const { asked, sure } = read(text, now);
  if (!sure) return "unsure";
  switch (asked?.kind) {
    case undefined:
      return "none";
    case "days":
      return [asked.dates.join(","), asked.part && `${asked.part.from}-${asked.part.to}`, asked.time]
        .filter(Boolean)
        .join(" ");
    case "weekdays":
      return `each ${asked.weekdays.join(",")}`;
    case "span":
      return `${asked.from}..${asked.to}`;
    case "season":
      return asked.season;
    default:
      return asked?.kind ?? "";
  }
}

describe("readDate", () => {
  it.each([
    ["aujourd'hui", "2026-11-23"],
    ["ce matin", "2026-11-23 00:00-12:00"],
    ["cet après-midi", "2026-11-23 13:00-18:00"],
    ["ce soir", "2026-11-23 18:00-24:00"],
    ["maintenant", "now"],
    ["en ce moment", "now"],
    ["demain", "2026-11-24"],
    ["dem1 aprem", "2026-11-24 13:00-18:00"],
    ["demain à 18h30", "2026-11-24 18:30"],
    ["demain à 9 heures", "2026-11-24 09:00"],
    ["après-demain", "2026-11-25"],
    ["lundi", "2026-11-23"],
    ["lundi prochain", "2026-11-30"],
    ["samedi", "2026-11-28"],
    ["samedi prochain", "2026-11-28"],
    ["ce samedi", "2026-11-28"],
    ["samedi matin", "2026-11-28 00:00-12:00"],
    ["samedi et dimanche", "2026-11-28,2026-11-29"],
    ["le samedi", "each samedi"],
    ["les samedis", "each samedi"],
    ["tous les mercredis", "each mercredi"],
    ["le samedi et le dimanche", "each samedi,dimanche"],
    ["le samedi et dimanche", "each samedi,dimanche"],
    ["du lundi au vendredi", "week"],
    ["tous les jours", "week"],
    ["en semaine", "week"],
    ["ce week-end", "2026-11-28,2026-11-29"],
    ["le week-end", "each samedi,dimanche"],
    ["le week-end prochain", "each samedi,dimanche"],
    ["le 14 juillet", "2027-07-14"],
    ["14/07", "2027-07-14"],
    ["14/07/2027", "2027-07-14"],
    ["14-07-27", "2027-07-14"],
    ["le 1er mai", "2027-05-01"],
    ["1 mai 2028", "2028-05-01"],
    ["samedi 28 novembre", "2026-11-28"],
    ["samedi 28", "2026-11-28"],
    ["le 28", "2026-11-28"],
    ["le 24 et le 31 décembre", "2026-12-24,2026-12-31"],
    ["du 24 au 31 décembre", "2026-12-24..2026-12-31"],
    ["du 24 décembre au 2 janvier", "2026-12-24..2027-01-02"],
    ["le 29 février", "2028-02-29"],
    ["à Noël", "2026-12-25"],
    ["le jour de Noël", "2026-12-25"],
    ["veille de Noël", "2026-12-24"],
    ["lundi de Pâques", "2027-03-29"],
    ["à Pâques", "2027-03-28,2027-03-29"],
    ["l'Ascension", "2027-05-06"],
    ["le pont de l'Ascension", "2027-05-06,2027-05-07,2027-05-08,2027-05-09"],
    ["le pont du 11 novembre", "2027-11-11,2027-11-12,2027-11-13,2027-11-14"],
    ["lundi de Pentecôte", "2027-05-17"],
    ["la Toussaint", "2027-11-01"],
    ["le jour de l'an", "2027-01-01"],
    ["entre Noël et le jour de l'an", "2026-12-25..2027-01-01"],
    ["pendant les vacances d'été", "summer"],
    ["cet été", "summer"],
    ["en hiver", "winter"],
    ["pendant les vacances de Noël", "2026-12-20..2027-01-03"],
    ["en août", "2027-08-01..2027-08-31"],
    ["en juillet et août", "2027-07-01..2027-08-31"],
    ["en novembre", "2026-11-23..2026-11-30"],
    ["la semaine prochaine", "2026-11-30..2026-12-06"],
    ["cette semaine", "2026-11-23..2026-11-29"],
    ["les jours fériés", "holidays"],
    ["à 18 h", "week"],
    ["après 18h", "week"],
    ["entre midi et deux", "week"],
    ["jeudi entre 12h et 14h", "2026-11-26 12:00-14:00"],
    ["jeudi après 18 h", "2026-11-26 18:00-24:00"],
    ["jeudi avant 9h", "2026-11-26 00:00-09:00"],
    ["bonne journée", "none"],
    ["bon week-end", "none"],
    ["la mairie", "none"],
  ])("%s → %s", (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it.each([
    "le 31 février",
    "14/13",
    "le 14 juillet 2025",
    "mardi 25 novembre",
    "marché de Noël",
    "hier",
    "samedi dernier",
    "les vacances de la Toussaint qui viennent",
    "a été fermée",
  ])("leaves words for the reader to doubt: %s", (text) => {
    const { rest } = read(text);
    expect(rest.replace(/#/g, "").trim().length).toBeGreaterThan(2);
  });

  it.each(["demain et les jours fériés", "samedi en août le 3 mai", "maintenant et demain"])(
    "is not sure of %s",
    (text) => {
      expect(shown(text)).toBe("unsure");
    },
  );

  it("keeps today's own occurrence of a feast", () => {
    expect(shown("à Noël", { date: "2026-12-25", time: "08:00" })).toBe("2026-12-25");
    expect(shown("à Noël", { date: "2026-12-26", time: "08:00" })).toBe("2027-12-25");
    expect(shown("pendant les fêtes", { date: "2027-01-02", time: "08:00" })).toBe("2027-01-02..2027-01-03");
    expect(shown("entre Noël et le nouvel an", { date: "2026-12-28", time: "08:00" })).toBe(
      "2026-12-28..2027-01-01",
    );
    expect(shown("ce week-end", { date: "2026-11-29", time: "08:00" })).toBe("2026-11-29");
  });

  const today = fc
    .integer({ min: 0, max: 4000 })
    .map((days) => ({ date: addDays("2026-01-01", days), time: "10:00" }));
  const words = fc.constantFrom(
    ..."aujourd'hui|demain|le|samedi|prochain|14 juillet|29 février|14/07|et|du|au|à Noël|Ascension|le pont de|week-end|en août|la semaine prochaine|matin|à 18 h|lundis|tous les|jours fériés|cet été|entre|1er|2026|de|mai|31|vendredi 13".split(
      "|",
    ),
  );

  it("never gives a past date, an unordered list or a date that does not exist", () => {
    fc.assert(
      fc.property(today, fc.array(words, { maxLength: 6 }), (now, list) => {
        const { asked } = read(list.join(" "), now);
        const dates =
          asked?.kind === "days" ? asked.dates : asked?.kind === "span" ? [asked.from, asked.to] : [];
        expect(dates.toSorted()).toEqual(dates);
        for (const date of dates) {
          expect(date >= now.date || isBridge(list)).toBe(true);
          expect(weekdayOf(date)).toBeTruthy();
        }
      }),
      { numRuns: 500 },
    );
  });

  it("reads any coming date, however it is written, as itself", () => {
    const months =
      "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");
    fc.assert(
      fc.property(today, fc.integer({ min: 0, max: 364 }), (now, later) => {
        const date = addDays(now.date, later);
        const [year = "", month = "", day = ""] = date.split("-");
        const long = `${weekdayOf(date)} ${Number(day) === 1 ? "1er" : Number(day)} ${months[Number(month) - 1]}`;
        expect(shown(`${long} ${year}`, now)).toBe(date);
        expect(shown(`le ${day}/${month}`, now)).toBe(date);
        expect(shown(`${day}/${month}/${year}`, now)).toBe(date);
      }),
    );
  });

  it("reads a bare weekday within the week to come", () => {
    const names = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
    fc.assert(
      fc.property(today, fc.constantFrom(...names), (now, name) => {
        const date = shown(name, now);
        expect(weekdayOf(date)).toBe(name);
        expect(date >= now.date && date < addDays(now.date, 7)).toBe(true);
      }),
    );
  });
});

/** The days before a Tuesday holiday may be past already. */
function isBridge(list: readonly string[]): boolean {
  return list.includes("le pont de");
}
