import fc from "fast-check";
import { DateTime } from "luxon";
import { describe, expect, it } from "vitest";
import { addDays, localDay } from "../../src/collectivity/local-day.ts";
import { hoursOn, isOpenAt, nextOpening } from "../../src/collectivity/opening.ts";
import type { Service } from "../../src/collectivity/schema.ts";
import { fixtureCollectivity, paris, serviceOf } from "./fixture.ts";

const collectivity = await fixtureCollectivity();
const hours = (id: string, date: string) => {
  const { rule, ranges } = hoursOn(collectivity, serviceOf(collectivity, id), date);
  return `${rule} ${ranges.map(({ from, to }) => `${from}-${to}`).join(",")}`.trim();
};

describe("hoursOn", () => {
  it.each([
    ["mairie", "2026-11-28", "period 09:00-12:00"],
    ["mairie", "2026-07-06", "period 09:00-12:00"],
    ["mairie", "2026-07-04", "period"],
    ["mairie", "2026-07-14", "holiday"],
    ["mairie", "2026-12-24", "closure"],
    ["mairie", "2027-01-02", "closure"],
    ["mairie", "2026-12-28", "exception 10:00-11:00"],
    ["mairie", "2027-01-04", "period 09:00-12:00,14:00-17:30"],
    ["decheterie", "2026-12-30", "period 14:00-17:00"],
    ["decheterie", "2027-03-31", "period 14:00-17:00"],
    ["decheterie", "2027-04-03", "period 09:00-18:00"],
    ["marche", "2027-07-14", "period 08:00-12:30"],
    ["marche", "2026-12-24", "exception 08:00-13:00"],
    ["techniques", "2026-11-23", "period"],
  ])("%s on %s: %s", (id, date, expected) => {
    expect(hours(id, date)).toBe(expected);
  });

  it("closes on Good Friday in Alsace-Moselle only", () => {
    const date = "2027-03-26";
    expect(hours("mairie", date)).toBe("period 09:00-12:00,14:00-16:30");
    const there = { ...collectivity, alsaceMoselle: true };
    expect(hoursOn(there, serviceOf(there, "mairie"), date)).toMatchObject({
      rule: "holiday",
      holiday: "Vendredi saint",
    });
  });
});

const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
const range = fc
  .tuple(fc.integer({ min: 0, max: 1438 }), fc.integer({ min: 1, max: 700 }))
  .map(([from, length]) => `${clock(from)}-${clock(Math.min(from + length, 1439))}`);
const week = fc.dictionary(
  fc.constantFrom("lundi", "mercredi", "samedi", "dimanche"),
  fc.array(range, { maxLength: 3 }),
);
/** Any service: a general week, a season over New Year, a closure and an exception near the instants drawn. */
const services = fc
  .record({ general: week, winter: week, exception: fc.array(range, { maxLength: 2 }), open: fc.boolean() })
  .map(
    ({ general, winter, exception, open }): Service => ({
      ...serviceOf(collectivity, "mairie"),
      hours: [{ from: "12-15", to: "02-10", week: winter }, { week: general }],
      publicHolidays: open ? "open" : "closed",
      closures: [{ from: "2026-10-20", to: "2026-10-26", reason: "travaux" }],
      exceptions: [{ date: "2026-10-24", hours: exception, reason: "fête" }],
    }),
  );
/** Around both clock changes (25 October 2026, 28 March 2027) and New Year. */
const instants = fc
  .tuple(fc.constantFrom("2026-10-23", "2026-12-30", "2027-03-26"), fc.integer({ min: 0, max: 5 * 1440 }))
  .map(([date, minutes]) => new Date(paris(`${date} 00:00`).getTime() + minutes * 60_000));

describe("isOpenAt and nextOpening", () => {
  it("is open exactly inside a range of its local day, clock changes included", () => {
    fc.assert(
      fc.property(services, instants, (service, instant) => {
        const { date } = localDay(collectivity, instant);
        const inside = hoursOn(collectivity, service, date).ranges.some(({ from, to }) => {
          const at = (time: string) =>
            DateTime.fromISO(`${date}T${time}`, { zone: "Europe/Paris" }).toMillis();
          return at(from) <= instant.getTime() && instant.getTime() < at(to);
        });
        expect(isOpenAt(collectivity, service, instant)).toBe(inside);
      }),
    );
  });

  it("follows the clock on the wall on any day without a clock change", () => {
    fc.assert(
      fc.property(services, fc.integer({ min: 0, max: 1439 }), (service, minute) => {
        const ranges = hoursOn(collectivity, service, "2026-11-25").ranges;
        const open = ranges.some(({ from, to }) => from <= clock(minute) && clock(minute) < to);
        expect(isOpenAt(collectivity, service, paris(`2026-11-25 ${clock(minute)}`))).toBe(open);
      }),
    );
  });

  it("gives the next opening: open then, later than asked, and no other starts before", () => {
    fc.assert(
      fc.property(services, instants, (service, instant) => {
        const next = nextOpening(collectivity, service, instant);
        const until = next?.at ?? new Date(instant.getTime() + 3 * 86_400_000);
        if (next) {
          expect(next.at > instant).toBe(true);
          expect(isOpenAt(collectivity, service, next.at)).toBe(true);
        }
        let open = isOpenAt(collectivity, service, instant);
        const limit = Math.min(until.getTime(), instant.getTime() + 3 * 86_400_000);
        for (let time = instant.getTime() + 60_000; time < limit; time += 60_000) {
          const opened = isOpenAt(collectivity, service, new Date(time));
          expect(opened && !open).toBe(false);
          open = opened;
        }
      }),
      { numRuns: 25 },
    );
  });

  it("says never when no opening is to come", () => {
    const service = { ...serviceOf(collectivity, "mairie"), hours: [{ week: {} }], exceptions: [] };
    expect(nextOpening(collectivity, service, paris("2026-11-23 10:00"))).toBeNull();
  });

  it("keeps local hours over a clock change", () => {
    const market = serviceOf(collectivity, "marche");
    const before = nextOpening(collectivity, market, paris("2026-10-23 20:00"));
    const after = nextOpening(collectivity, market, paris("2026-10-26 20:00"));
    expect(before?.at.toISOString()).toBe("2026-10-24T06:00:00.000Z");
    expect(after?.at.toISOString()).toBe("2026-10-28T07:00:00.000Z");
  });

  it("joins ranges that touch or overlap", () => {
    const service: Service = {
      ...serviceOf(collectivity, "mairie"),
      hours: [{ week: { lundi: ["12:00-14:00", "09:00-12:00", "10:00-11:00"] } }],
    };
    expect(hoursOn(collectivity, service, "2026-11-23").ranges).toEqual([{ from: "09:00", to: "14:00" }]);
    expect(addDays("2026-02-28", 1)).toBe("2026-03-01");
  });
});
