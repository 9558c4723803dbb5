import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backOff, createPauses } from "../../../../adapters/web/client/protocol/pause.ts";

describe("waiting before another attempt", () => {
  it("doubles, spreads, and never passes half a minute", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (failures, chance) => {
          const wait = backOff(failures, () => chance);
          const most = Math.min(30_000, 1000 * 2 ** (failures - 1));
          expect(wait).toBeGreaterThanOrEqual(most / 2);
          expect(wait).toBeLessThanOrEqual(most);
        },
      ),
    );
  });

  it("ends at once when woken", async () => {
    const pauses = createPauses();
    const waited = Promise.all([pauses.pause(3_600_000), pauses.pause(3_600_000)]);
    pauses.wake();
    await waited;
  });
});
