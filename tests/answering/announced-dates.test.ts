import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { passedAnnouncements } from "../../src/answering/announced-dates.ts";
import { cautions } from "../../src/answering/cautions.ts";
import { contactForTurn } from "../../src/answering/hand-off.ts";
import { scored } from "./evidence-of.ts";
import { turnOf } from "./turn-of.ts";

const TODAY = "2026-11-23";

describe("passedAnnouncements", () => {
  it.each([
    ["La prochaine séance a lieu **le jeudi 10 septembre 2026 à 19 h**.", ["2026-09-10"]],
    ["Prochaine collecte : 1er octobre 2026.", ["2026-10-01"]],
    ["Le prochain don du sang aura lieu le 12 octobre.", ["2026-10-12"]],
    ["La prochaine est le 3/11/2026, la suivante le 3 mars 2027.", ["2026-11-03"]],
    ["Prochaines dates : 2 septembre 2026 et 4 novembre 2026.", ["2026-09-02", "2026-11-04"]],
  ])("finds in « %s » what is past", (text, dates) => {
    expect(passedAnnouncements(text, "2026-08-01", TODAY)).toEqual(dates);
  });

  it.each([
    "La prochaine séance a lieu le jeudi 10 décembre 2026.",
    "La prochaine séance a lieu ce soir, le 23 novembre 2026.",
    "Le règlement a été adopté le 10 septembre 2020.",
    "Le prochain recensement a lieu en janvier 2029. L'arrêté date du 3 mai 2020.",
    "La prochaine fête a lieu le 12 mars.",
    "L'arrêté du 3 mai 2020 reste valable jusqu'au prochain.",
    "La mairie sera fermée le 15 août 2026.",
    "La prochaine séance a lieu le 31 février 2020.",
    "",
  ])("finds nothing in « %s »", (text) => {
    expect(passedAnnouncements(text, "2026-08-01", TODAY)).toEqual([]);
  });

  it("gives only dates before today, whatever the text", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 2024, max: 2028 }), (day, year) => {
        const text = `La prochaine réunion est le ${day} novembre ${year}.`;
        return passedAnnouncements(text, "2026-08-01", TODAY).every((date) => date < TODAY);
      }),
    );
  });
});

describe("cautions", () => {
  const { document } = scored("", { document: { updated: "2026-08-01" } });

  it("says that an announced date has passed, and whom to ask", () => {
    const turn = turnOf("quand est le prochain conseil ?");
    const shown = "La prochaine séance a lieu le 10 septembre 2026.";
    expect(cautions(turn, document, contactForTurn(turn), shown)).toEqual([
      expect.stringMatching(/déjà passée \(10 septembre 2026\).*05 36 49 10 00/),
    ]);
  });

  it("says nothing of a date to come", () => {
    const turn = turnOf("quand est le prochain conseil ?");
    const shown = "La prochaine séance a lieu le 10 décembre 2026.";
    expect(cautions(turn, document, contactForTurn(turn), shown)).toEqual([]);
  });
});
