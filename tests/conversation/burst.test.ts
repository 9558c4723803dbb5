import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { batchDueAt, leadingBatch } from "../../src/conversation/burst.ts";

const WINDOW = { quiet: 1500, complete: 250, longest: 6000 };
const message = (receivedAt: number, text = "bonjour") => ({
  receivedAt,
  mergeable: true,
  activity: JSON.stringify({ text }),
});
const event = (receivedAt: number) => ({ receivedAt, mergeable: false, activity: "{}" });
const pendingArbitrary = fc.array(
  fc.record({
    receivedAt: fc.integer({ min: 0, max: 20_000 }),
    mergeable: fc.boolean(),
    activity: fc.string().map((text) => JSON.stringify({ text })),
  }),
  { maxLength: 8 },
);

describe("batchDueAt", () => {
  it("waits for silence after the last message, no longer than the whole window", () => {
    expect(batchDueAt([message(0)], WINDOW)).toBe(1500);
    expect(batchDueAt([message(0), message(1000)], WINDOW)).toBe(2500);
    expect(
      batchDueAt(
        [0, 1400, 2800, 4200, 5600].map((at) => message(at)),
        WINDOW,
      ),
    ).toBe(6000);
  });

  it("hardly waits after a message that sounds complete", () => {
    expect(batchDueAt([message(0, "Quels horaires ?")], WINDOW)).toBe(250);
    expect(batchDueAt([message(0, "tarif de la cantine pour deux enfants")], WINDOW)).toBe(250);
    expect(batchDueAt([message(0), message(1000, "vous ouvrez quand ?")], WINDOW)).toBe(1250);
    expect(batchDueAt([message(0, "Bonjour, j'ai deux questions à vous poser :")], WINDOW)).toBe(1500);
    expect(batchDueAt([message(0, "je voudrais les horaires de la mairie et")], WINDOW)).toBe(1500);
  });

  it("waits for nothing when the event is no message, or when one follows the burst", () => {
    expect(batchDueAt([event(7)], WINDOW)).toBe(7);
    expect(batchDueAt([message(7), event(8)], WINDOW)).toBe(7);
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
