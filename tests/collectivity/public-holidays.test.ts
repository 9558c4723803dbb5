import { describe, expect, it } from "vitest";
import { publicHoliday, publicHolidays } from "../../src/collectivity/public-holidays.ts";

describe("publicHoliday", () => {
  it("knows the eleven holidays of 2027", () => {
    expect([...publicHolidays(2027, false)].sort()).toEqual([
      ["2027-01-01", "jour de l'An"],
      ["2027-03-29", "lundi de Pâques"],
      ["2027-05-01", "fête du Travail"],
      ["2027-05-06", "Ascension"],
      ["2027-05-08", "victoire de 1945"],
      ["2027-05-17", "lundi de Pentecôte"],
      ["2027-07-14", "fête nationale"],
      ["2027-08-15", "Assomption"],
      ["2027-11-01", "Toussaint"],
      ["2027-11-11", "armistice de 1918"],
      ["2027-12-25", "Noël"],
    ]);
  });

  it("names both feasts when they fall on one day", () => {
    expect(publicHoliday("2008-05-01", false)).toBe("fête du Travail, Ascension");
  });

  it("adds two in Alsace-Moselle", () => {
    expect(publicHoliday("2026-12-26", false)).toBeNull();
    expect(publicHoliday("2026-12-26", true)).toBe("Saint-Étienne");
  });
});
