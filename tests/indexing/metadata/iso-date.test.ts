import { expect, it } from "vitest";
import { isoDate } from "../../../src/indexing/metadata/iso-date.ts";

it.each([
  ["2026-03-01", "2026-03-01"],
  ["2026-03-01T23:59:00Z", "2026-03-01"],
  ["01/03/2026", "2026-03-01"],
  ["1.3.2026", "2026-03-01"],
  ["1er mars 2026", "2026-03-01"],
  ["15 août 2026", "2026-08-15"],
  ["29 février 2024", "2024-02-29"],
  ["29 février 2026", null],
  ["31/04/2026", null],
  ["mars 2026", null],
  ["", null],
])("reads %j as %j", (text, date) => {
  expect(isoDate(text)).toBe(date);
});
