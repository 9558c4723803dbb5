import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysBetween, localDay } from "../../../src/collectivity/local-day.ts";
import { hoursOn } from "../../../src/collectivity/opening.ts";
import { type Collectivity, collectivitySchema, type Service } from "../../../src/collectivity/schema.ts";
import { isDeskOpen, nextDeskOpening, promiseFor } from "../../../src/handoff/placing/desk-hours.ts";
import { deskOf } from "../../../src/handoff/placing/desk-of.ts";
import { fixtureCollectivity, paris } from "../../collectivity/fixture.ts";

const plain = await fixtureCollectivity();

function withDesks(desks: Readonly<Record<string, Service["desk"]>>, days = 1): Collectivity {
  return {
    ...plain,
    handoff: { ...plain.handoff, callbackPromiseDays: days },
    services: plain.services.map((service) => ({ ...service, desk: desks[service.id] })),
  };
}

const collectivity = withDesks({
  marche: { answeredBy: "mairie" },
  decheterie: { answeredBy: "marche" },
  mediatheque: { hours: [{ week: { mardi: ["10:00-12:00"], vendredi: ["10:00-12:00"] } }] },
});
const promise = (service: string | null, local: string, town = collectivity) => {
  const promised = promiseFor(town, service, paris(local));
  return promised && [promised.from.toISOString(), promised.dueAt.toISOString()];
};
const at = (local: string) => paris(local).toISOString();

describe("deskOf", () => {
  it.each([
    ["mairie", "mairie"],
    ["marche", "mairie"],
    ["decheterie", "mairie"],
    ["etat-civil", "etat-civil"],
    ["nowhere", "mairie"],
    [null, "mairie"],
  ])("%s is answered by %s", (service, expected) => {
    expect(deskOf(collectivity, service).id).toBe(expected);
  });

  it("ends on a circle that no check has seen", () => {
    const circle = withDesks({ marche: { answeredBy: "decheterie" }, decheterie: { answeredBy: "marche" } });
    expect(["marche", "decheterie"]).toContain(deskOf(circle, "marche").id);
  });
});

describe("isDeskOpen", () => {
  it.each([
    ["the market is held, the town hall closed", "marche", "2026-11-28 12:15", false],
    ["the market is not held, the town hall open", "marche", "2026-11-23 10:00", true],
    ["through two services", "decheterie", "2026-11-23 10:00", true],
    ["at the counter only", "mediatheque", "2026-11-25 15:00", false],
    ["at the Desk only", "mediatheque", "2026-11-24 10:30", true],
    ["the first minute", "mairie", "2026-11-23 09:00", true],
    ["the last minute", "mairie", "2026-11-23 11:59", true],
    ["the first minute closed", "mairie", "2026-11-23 12:00", false],
    ["a public holiday", "mairie", "2027-07-14 10:00", false],
    ["an exceptional closure", "mairie", "2026-12-29 10:00", false],
    ["an exceptional opening", "mairie", "2026-12-28 10:30", true],
    ["a service without hours: the default one's", "techniques", "2026-11-23 10:00", true],
    ["a service without hours, at lunch", "techniques", "2026-11-23 13:00", false],
  ])("%s", (_, service, local, open) => {
    expect(isDeskOpen(collectivity, service, paris(local))).toBe(open);
  });

  it("never keeps Desk hours on a public holiday, also for a service open then", () => {
    const week = { mercredi: ["09:00-12:00"] };
    const market = withDesks({ marche: { hours: [{ week }] } });
    expect(isDeskOpen(market, "marche", paris("2027-07-07 10:00"))).toBe(true);
    expect(isDeskOpen(market, "marche", paris("2027-07-14 10:00"))).toBe(false);
  });

  it("keeps office hours where none are written", () => {
    const town = collectivitySchema.parse({
      name: "Montreval",
      called: "la commune de Montreval",
      website: "https://montreval.example",
      territory: { postalCodes: [] },
      defaultService: "mairie",
      services: [{ id: "mairie", name: "Mairie", called: "la mairie", updated: "2026-11-01" }],
      updated: "2026-11-01",
    });
    expect(isDeskOpen(town, "mairie", paris("2026-11-23 10:00"))).toBe(true);
    expect(isDeskOpen(town, "mairie", paris("2026-11-22 10:00"))).toBe(false);
    expect(isDeskOpen(town, "mairie", paris("2026-11-11 10:00"))).toBe(false);
  });
});

describe("promiseFor", () => {
  it("promises the end of the next opening's day", () => {
    expect(promise("mairie", "2026-11-23 20:00")).toEqual([at("2026-11-24 09:00"), at("2026-11-24 17:30")]);
    expect(promise("mairie", "2026-11-23 08:00")).toEqual([at("2026-11-23 09:00"), at("2026-11-23 17:30")]);
    expect(promise("mairie", "2026-11-28 15:00")).toEqual([at("2026-11-30 09:00"), at("2026-11-30 17:30")]);
  });

  it("leaves a whole range when asked while open", () => {
    expect(promise("mairie", "2026-11-23 10:00")).toEqual([at("2026-11-23 14:00"), at("2026-11-23 17:30")]);
    expect(promise("mairie", "2026-11-23 17:29")).toEqual([at("2026-11-24 09:00"), at("2026-11-24 17:30")]);
  });

  it("counts opening days, over closures and exceptions", () => {
    const slow = withDesks({}, 2);
    expect(promise("mairie", "2026-12-23 20:00", slow)).toEqual([
      at("2026-12-28 10:00"),
      at("2027-01-04 17:30"),
    ]);
    expect(promise("mairie", "2026-11-23 20:00", withDesks({}, 3))).toEqual([
      at("2026-11-24 09:00"),
      at("2026-11-26 17:30"),
    ]);
  });

  it("keeps wall-clock hours over both clock changes", () => {
    expect(promise("mairie", "2026-10-24 15:00")).toEqual([
      "2026-10-26T08:00:00.000Z",
      "2026-10-26T16:30:00.000Z",
    ]);
    expect(promise("mairie", "2027-03-27 15:00")).toEqual([
      "2027-03-30T07:00:00.000Z",
      "2027-03-30T15:30:00.000Z",
    ]);
  });

  it("promises nothing when the Desk does not open again", () => {
    const closed = withDesks({ mediatheque: { hours: [{ week: {} }] } });
    expect(promiseFor(closed, "mediatheque", paris("2026-11-23 10:00"))).toBeNull();
    expect(nextDeskOpening(closed, "mediatheque", paris("2026-11-23 10:00"))).toBeNull();
  });

  it("always comes later, from an opening to a closing, on as many opening days as promised", () => {
    const instants = fc.integer({ min: 0, max: 400 * 24 * 60 });
    fc.assert(
      fc.property(
        fc.constantFrom("mairie", "mediatheque", "marche"),
        instants,
        fc.integer({ min: 1, max: 5 }),
        (service, minutes, days) => {
          const now = new Date(paris("2026-09-01 00:00").getTime() + minutes * 60_000);
          const town = withDesks({ marche: { answeredBy: "mairie" } }, days);
          const promised = promiseFor(town, service, now);
          if (promised === null) throw new Error("these services always open again");
          expect(promised.from > now && promised.dueAt > promised.from).toBe(true);
          expect(isDeskOpen(town, service, promised.from)).toBe(true);
          expect(isDeskOpen(town, service, new Date(promised.dueAt.getTime() - 1))).toBe(true);
          expect(isDeskOpen(town, service, promised.dueAt)).toBe(false);
          const dates = daysBetween(localDay(town, promised.from).date, localDay(town, promised.dueAt).date);
          const open = dates.filter((date) => hoursOn(town, deskOf(town, service), date).ranges.length > 0);
          expect(open).toHaveLength(days);
        },
      ),
      { numRuns: 200 },
    );
  });
});
