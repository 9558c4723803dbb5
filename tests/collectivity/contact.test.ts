import { describe, expect, it } from "vitest";
import { contactOf } from "../../src/collectivity/contact.ts";
import { fixtureCollectivity, paris, serviceOf } from "./fixture.ts";

const collectivity = await fixtureCollectivity();

describe("contactOf", () => {
  it.each([
    ["mairie", "2026-11-23 10:00", "ouverture aujourd'hui jusqu'à 12 h, puis de 14 h à 17 h 30"],
    ["mairie", "2026-11-23 15:00", "ouverture aujourd'hui jusqu'à 17 h 30"],
    ["mairie", "2026-11-23 12:00", "réouverture aujourd'hui à 14 h"],
    ["mairie", "2026-11-23 17:30", "réouverture demain à 9 h"],
    ["mairie", "2026-11-28 12:00", "réouverture lundi à 9 h"],
    ["mairie", "2026-12-23 20:00", "réouverture lundi à 10 h"],
    ["mairie", "2026-12-28 11:00", "réouverture lundi 4 janvier à 9 h"],
    ["etat-civil", "2026-11-24 09:30", "ouverture aujourd'hui jusqu'à 12 h"],
    ["mairie", "2026-12-28 10:30", "ouverture aujourd'hui jusqu'à 11 h"],
    ["maternelle", "2026-11-23 08:00", "réouverture aujourd'hui à 8 h 30"],
  ])("%s at %s: %s", (id, at, opening) => {
    expect(contactOf(collectivity, id, paris(at)).opening).toBe(opening);
  });

  it("gives the service's own means, and the collectivity's site when it has no page", () => {
    expect(contactOf(collectivity, "techniques", paris("2026-11-23 10:00"))).toEqual({
      service: "Services techniques",
      phone: null,
      email: "techniques@montreval.example",
      url: "https://www.montreval.example",
      opening: null,
    });
  });

  it.each([null, "inconnu", "marche"])("falls back on the default service for %s", (id) => {
    const contact = contactOf(collectivity, id, paris("2026-11-23 10:00"));
    expect(contact.phone).toBe(serviceOf(collectivity, "mairie").phone);
  });
});
