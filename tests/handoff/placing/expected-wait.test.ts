import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectedWait } from "../../../src/handoff/placing/expected-wait.ts";
import { fr } from "../../../src/i18n/fr/placing.ts";

const minutes = (...values: readonly number[]) => values.map((value) => value * 60_000);

describe("expectedWait", () => {
  it.each([
    ["seven in ten waited 4 minutes or less", minutes(1, 2, 3, 3, 3, 4, 4, 20, 25, 30), 0, 1, 5],
    ["rounds up", minutes(6, 6, 6), 0, 1, 10],
    ["not beyond five exactly", minutes(5, 5, 5), 0, 1, 5],
    ["fewer ahead than agents", minutes(4, 4, 4), 1, 2, 5],
    ["as many ahead as agents: one round more", minutes(4, 4, 4), 2, 2, 10],
    ["a long queue", minutes(4, 4, 4), 7, 2, 20],
    ["waits of no time at all", minutes(0, 0, 0), 0, 1, 5],
  ])("%s", (_, samples, ahead, agents, expected) => {
    expect(expectedWait(samples, ahead, agents)).toEqual({ minutes: expected });
  });

  it("says nothing from too few waits, or with nobody at the Desk", () => {
    expect(expectedWait(minutes(3, 3), 0, 1)).toBeNull();
    expect(expectedWait([], 4, 2)).toBeNull();
    expect(expectedWait(minutes(3, 3, 3), 0, 0)).toBeNull();
  });

  it("is never shorter than what seven in ten waited, and grows with the queue", () => {
    const waits = fc.array(fc.integer({ min: 0, max: 4 * 3_600_000 }), { minLength: 3, maxLength: 20 });
    fc.assert(
      fc.property(
        waits,
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 1, max: 8 }),
        (samples, ahead, agents) => {
          const wait = expectedWait(samples, ahead, agents);
          if (wait === null) throw new Error("three waits are enough");
          const kept = samples.filter((sample) => sample <= wait.minutes * 60_000).length;
          expect(kept).toBeGreaterThanOrEqual(Math.ceil(0.7 * samples.length));
          expect(wait.minutes % 5).toBe(0);
          expect(expectedWait(samples, ahead + agents, agents)?.minutes).toBeGreaterThanOrEqual(wait.minutes);
          expect(expectedWait([...samples].reverse(), ahead, agents)).toEqual(wait);
        },
      ),
    );
  });
});

describe("the wait in words", () => {
  it.each([
    [5, "moins de 5 minutes"],
    [10, "environ 10 minutes"],
    [null, "dès que possible"],
  ])("%s minutes: %s", (value, said) => {
    expect(fr.wait(value)).toBe(said);
  });
});
