import { describe, expect, it } from "vitest";
import { competentService, mentionsNeighbour } from "../../src/collectivity/competent-service.ts";
import { fixtureCollectivity } from "./fixture.ts";

const collectivity = await fixtureCollectivity();

describe("competentService", () => {
  it.each([
    ["Je voudrais refaire mes cartes d'identité à la mairie", "etat-civil"],
    ["un acte de naissance svp", "etat-civil"],
    ["emprunter des livres", "mediatheque"],
    ["horaires de la biblio", "mediatheque"],
    ["la mediateque est fermée", "mediatheque"],
    ["DECHETTERIE", "decheterie"],
    ["où jeter mes encombrants", "decheterie"],
    ["il y a des nids-de-poule dans ma rue", "techniques"],
    ["les lampadaires ne marchent plus", "techniques"],
    ["le menu de la cantine", "cantine"],
    ["la mairie peut-elle m'aider", "mairie"],
    ["mon fils à l'école", null],
    ["combien coûte un timbre", null],
  ])("%s → %s", (text, id) => {
    expect(competentService(collectivity, text)?.id ?? null).toBe(id);
  });
});

describe("mentionsNeighbour", () => {
  it.each([
    ["horaires de la piscine de Brévanne", "Brévanne"],
    ["la déchèterie de st remi le haut", "Saint-Rémi-le-Haut"],
    ["Saint Rémi-le-Haut", "Saint-Rémi-le-Haut"],
    ["la rue Saint-Rémi", null],
    ["brévannes", null],
  ])("%s → %s", (text, place) => {
    expect(mentionsNeighbour(collectivity, text)).toBe(place);
  });
});
