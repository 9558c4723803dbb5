import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { batchDueAt, leadingBatch } from "../../src/conversation/burst.ts";

const WINDOW = { quiet: 1500, longest: 6000 };
const message = (receivedAt: number) => ({ receivedAt, mergeable: true });
const pendingArbitrary = fc.array(
  fc.record({ receivedAt: fc.integer({ min: 0, max: 20_000 }), mergeable: fc.boolean() }),
  { maxLength: 8 },
);

describe("batchDueAt", () => {
  it("waits for silence after the last message, no longer than the whole window", () => {
    expect(batchDueAt([message(0)], WINDOW)).toBe(1500);
    expect(batchDueAt([message(0), message(1000)], WINDOW)).toBe(2500);
    expect(batchDueAt([0, 1400, 2800, 4200, 5600].map(message), WINDOW)).toBe(6000);
  });

  it("waits for nothing when the event is no message, or when one follows the burst", () => {
    expect(batchDueAt([{ receivedAt: 7, mergeable: false }], WINDOW)).toBe(7);
    expect(batchDueAt([message(7), { receivedAt: 8, mergeable: false }], WINDOW)).toBe(7);
    expect(batchDueAt([], WINDOW)).toBeNull();
  });

  it("never waits longer than the window allows", () => {
    fc.assert(
      fc.property(pendingArbitrary, (pending) => {
        const due = batchDueAt(pending, WINDOW);
        const first = Math.min(...leadingBatch(pending).map((event) => event.receivedAt));
        if (due !== null) expect(due - first).toBeLessThanOrEqual(WINDOW.longest);
      }),
    );
  });
});

describe("leadingBatch", () => {
  it("takes everything in order, batch after batch, never mixing messages with other events", () => {
    fc.assert(
      fc.property(pendingArbitrary, (pending) => {
        const taken: unknown[] = [];
        let left = pending;
        while (left.length > 0) {
          const batch = leadingBatch(left);
          expect(batch.length).toBeGreaterThan(0);
          expect(batch.length === 1 || batch.every((event) => event.mergeable)).toBe(true);
          taken.push(...batch);
          left = left.slice(batch.length);
        }
        expect(taken).toEqual(pending);
      }),
    );
  });
});
