import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvRows } from "../../../src/desk/overview/csv.ts";
import { durationsOf } from "../../../src/desk/overview/durations.ts";
import { dayOf, lastDays } from "../../../src/desk/overview/period.ts";
import { periodFigures } from "../../../src/desk/overview/period-figures.ts";
import { quantilesOf } from "../../../src/desk/overview/quantiles.ts";
import { fixtureCollectivity, paris } from "../../collectivity/fixture.ts";

const collectivity = await fixtureCollectivity();

const HANDOFF = {
  ...{ service: "mairie", reason: "asked", requested_at: 0, claimed_at: null },
  ...{ first_reply_at: null, ended_at: null, end_reason: null },
};

describe("quantiles by nearest rank", () => {
  it.each([
    [[], null],
    [[7], { p50: 7, p90: 7 }],
    [[2, 1], { p50: 1, p90: 2 }],
    [[15, 20, 35, 40, 50], { p50: 35, p90: 50 }],
    [[3, 6, 7, 8, 8, 10, 13, 15, 16, 20], { p50: 8, p90: 16 }],
  ])("of %j are %j", (values, expected) => expect(quantilesOf(values)).toEqual(expected));

  it("are measured values that enough of the others do not exceed, and no smaller one is", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1 }), (values) => {
        const share = (limit: number) => values.filter((value) => value <= limit).length / values.length;
        const found = quantilesOf(values);
        for (const [value, least] of [
          [found?.p50 ?? -1, 0.5],
          [found?.p90 ?? -1, 0.9],
        ] as const) {
          expect(values).toContain(value);
          expect(share(value)).toBeGreaterThanOrEqual(least);
          expect(share(value - 1)).toBeLessThan(least);
        }
      }),
    );
  });
});

describe("durations", () => {
  it("are counted from the request, then from the agent", () => {
    const times = { requested_at: 1000, claimed_at: 61_000, first_reply_at: 91_400, ended_at: 361_000 };
    expect(durationsOf({ ...HANDOFF, ...times })).toEqual({ wait: 60, firstReply: 30, handling: 300 });
    expect(durationsOf(HANDOFF)).toEqual({ wait: null, firstReply: null, handling: null });
  });

  it("hold no wait that nobody had, and nothing below zero", () => {
    const unasked = { ...HANDOFF, requested_at: 1000, claimed_at: 1000 };
    expect(durationsOf({ ...unasked, reason: "took-over" }).wait).toBeNull();
    expect(durationsOf({ ...unasked, reason: "elsewhere" }).wait).toBeNull();
    expect(durationsOf({ ...HANDOFF, requested_at: 5000, claimed_at: 1000 }).wait).toBe(0);
  });
});

describe("days where the town is", () => {
  it("begin at local midnight, also across a change of the clocks", () => {
    const period = lastDays(collectivity, paris("2026-10-26 00:30"), 7);
    expect(period.days).toEqual([20, 21, 22, 23, 24, 25, 26].map((day) => `2026-10-${day}`));
    expect(period.from).toBe(paris("2026-10-20 00:00").getTime());
    expect(period.days[dayOf(period, paris("2026-10-25 23:59").getTime())]).toBe("2026-10-25");
    expect(period.days[dayOf(period, paris("2026-10-26 00:00").getTime())]).toBe("2026-10-26");
    expect(dayOf(period, paris("2026-10-19 23:59").getTime())).toBe(-1);
  });

  it("count every hand-off of the period once, whatever they are", () => {
    const now = paris("2026-04-02 12:00");
    const period = lastDays(collectivity, now, 7);
    const instant = fc.integer({ min: period.from, max: now.getTime() });
    const handoffs = fc.record({
      service: fc.constantFrom("mairie", "etat-civil", "cantine"),
      reason: fc.constantFrom("asked", "no-evidence", "took-over"),
      requested_at: instant,
      claimed_at: fc.option(instant),
      first_reply_at: fc.option(instant),
      ended_at: fc.option(instant),
      end_reason: fc.option(fc.constantFrom("cancelled", "unanswered-offer", "answered")),
    });
    fc.assert(
      fc.property(fc.array(handoffs), (all) => {
        const figures = periodFigures(all, period);
        const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);
        expect(figures.byDay).toHaveLength(7);
        expect(sum(figures.byDay.map(({ requested }) => requested))).toBe(all.length);
        expect(sum(figures.byDay.map(({ claimed }) => claimed))).toBe(figures.claimed);
        expect(sum(figures.byService.map(({ requested }) => requested))).toBe(all.length);
        expect(sum(figures.byReason.map(({ count }) => count))).toBe(all.length);
        const counts = figures.byReason.map(({ count }) => count);
        expect(counts).toEqual(counts.toSorted((a, b) => b - a));
      }),
    );
  });
});

describe("a table for spreadsheets", () => {
  it("is read back as it was, and no cell is a formula", () => {
    const text = fc.string({
      unit: fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", ";", '"', "'", "é", "a", "1"),
    });
    const row = fc.tuple(text, text, fc.option(fc.nat()));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (rows) => {
        const csv = csvRows(rows);
        const read = parse(csv, { delimiter: ";", record_delimiter: "\r\n" }) as string[][];
        expect(read).toHaveLength(rows.length);
        for (const [place, cells] of read.entries()) {
          const [first = "", second = "", number] = rows[place] ?? [];
          expect([cells[0], cells[1]].map((cell) => cell?.replace(/^'(?=[=+\-@\t\r\n])/, ""))).toEqual(
            [first, second].map((cell) => cell.replace(/^'(?=[=+\-@\t\r\n])/, "")),
          );
          expect(cells[2]).toBe(number === null ? "" : String(number));
          for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("keeps what is no formula", () =>
    expect(csvRows([["Prix : 5 €", "a;b", 12, null]])).toBe('Prix : 5 €;"a;b";12;\r\n'));
});
