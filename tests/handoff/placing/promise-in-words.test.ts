import { describe, expect, it } from "vitest";
import { instantInWords } from "../../../src/handoff/placing/promise-in-words.ts";
import { fr } from "../../../src/i18n/fr/placing.ts";
import { fixtureCollectivity, paris } from "../../collectivity/fixture.ts";

const collectivity = await fixtureCollectivity();
const said = (instant: string, at: string) => instantInWords(collectivity, paris(instant), paris(at));

describe("instantInWords", () => {
  it.each([
    ["2026-11-23 14:00", "2026-11-23 12:30", "aujourd'hui à 14 h"],
    ["2026-11-24 09:00", "2026-11-23 23:59", "demain à 9 h"],
    ["2026-11-26 17:30", "2026-11-23 10:00", "jeudi à 17 h 30"],
    ["2027-01-04 09:00", "2026-12-23 18:00", "lundi 4 janvier à 9 h"],
  ])("%s said at %s: %s", (instant, at, expected) => {
    expect(said(instant, at)).toBe(expected);
  });

  it("makes a sentence of an offer", () => {
    const at = "2026-11-28 20:00";
    expect(fr.offer("État civil", said("2026-12-01 09:00", at), said("2026-12-01 12:00", at))).toBe(
      "Nos agents ne sont pas disponibles pour le moment (service : État civil, de retour mardi à 9 h). Voulez-vous qu'une personne vous réponde au plus tard mardi à 12 h ?",
    );
  });
});
