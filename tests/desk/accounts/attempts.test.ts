import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createAttempts } from "../../../src/desk/accounts/attempts.ts";

const LIMITS = { free: 3, firstDelay: 1000, longestDelay: 8000, memory: 60_000 };

describe("attempts", () => {
  it("never lets more through than the free ones and one for each delay, whatever the rhythm", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5000 }), { maxLength: 60 }), (pauses) => {
        let now = 0;
        const attempts = createAttempts(LIMITS, () => new Date(now));
        let free = LIMITS.free;
        let delay = LIMITS.firstDelay;
        let until = 0;
        for (const pause of pauses) {
          now += pause;
          const wait = attempts.begin("a");
          expect(wait).toBe(now < until ? Math.ceil((until - now) / 1000) : 0);
          if (wait > 0) continue;
          free -= 1;
          if (free > 0) continue;
          until = now + delay;
          delay = Math.min(LIMITS.longestDelay, delay * 2);
        }
      }),
    );
  });

  it("keeps keys apart, forgives one or all, and forgets after its memory", () => {
    let now = 0;
    const attempts = createAttempts(LIMITS, () => new Date(now));
    for (let n = 0; n < 3; n += 1) attempts.begin("a");
    expect(attempts.begin("a")).toBe(1);
    expect(attempts.begin("b")).toBe(0);
    attempts.forgive("a");
    expect(attempts.begin("a")).toBe(0);
    expect(attempts.begin("a")).toBe(1);
    attempts.clear("a");
    expect([1, 2, 3].map(() => attempts.begin("a"))).toEqual([0, 0, 0]);
    now += 60_000;
    expect([1, 2, 3].map(() => attempts.begin("a"))).toEqual([0, 0, 0]);
    attempts.forgive("unknown");
    attempts.clear("unknown");
  });

  it("keeps memory bounded under a flood of keys", () => {
    const attempts = createAttempts(LIMITS, () => new Date(0));
    for (let n = 0; n < 3; n += 1) attempts.begin("first");
    expect(attempts.begin("first")).toBe(1);
    for (let n = 0; n < 20_000; n += 1) attempts.begin(`key ${n}`);
    expect(attempts.begin("first")).toBe(0);
  });
});
