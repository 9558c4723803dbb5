import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRateLimit } from "../../src/http/rate-limit.ts";
import { handClock } from "../adapters/web/web-server.ts";

describe("createRateLimit", () => {
  it("lets a burst pass, then one call per refill", () => {
    const { clock, advance } = handClock();
    const limit = createRateLimit(6, clock);
    expect(Array.from({ length: 7 }, () => limit("a"))).toEqual([0, 0, 0, 0, 0, 0, 10]);
    expect(limit("b")).toBe(0);
    advance(9000);
    expect(limit("a")).toBe(1);
    advance(1000);
    expect(limit("a")).toBe(0);
    expect(limit("a")).toBe(10);
  });

  it("never lets more than twice its rate pass in a minute, and honours the wait it announces", () => {
    const pauses = fc.array(fc.nat(20_000), { maxLength: 200 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), pauses, (perMinute, waits) => {
        const { clock, advance } = handClock();
        const limit = createRateLimit(perMinute, clock);
        const passed: number[] = [];
        for (const wait of waits) {
          advance(wait);
          const seconds = limit("a");
          advance(seconds * 1000);
          if (seconds > 0) expect(limit("a")).toBe(0);
          passed.push(clock().getTime());
        }
        for (const [index, at] of passed.entries()) {
          expect(passed.slice(index).filter((other) => other < at + 60_000).length).toBeLessThanOrEqual(
            perMinute * 2,
          );
        }
      }),
    );
  });

  it("forgets who has waited long enough, and stays bounded under a flood", () => {
    const { clock } = handClock();
    const limit = createRateLimit(1, clock);
    for (let visitor = 0; visitor < 20_001; visitor += 1) limit(`visitor ${visitor}`);
    // The first one's debt was the price of bounded memory; the latest one's stands.
    expect(limit("visitor 0")).toBe(0);
    expect(limit("visitor 20000")).toBe(60);
  });
});
