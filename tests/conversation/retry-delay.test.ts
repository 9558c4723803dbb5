import fc from "fast-check";
import { expect, it } from "vitest";
import { retryDelay } from "../../src/conversation/retry-delay.ts";

it("doubles the ceiling up to five minutes, spreads under it, and never comes before the platform asked", () => {
  expect([1, 2, 3, 4].map((attempts) => retryDelay(attempts, 1))).toEqual([1000, 2000, 4000, 8000]);
  expect(retryDelay(60, 1)).toBe(300_000);
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 50 }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      fc.nat(60_000),
      (n, r, asked) => {
        expect(retryDelay(n, r, asked)).toBeGreaterThanOrEqual(asked);
        expect(retryDelay(n, r)).toBeLessThanOrEqual(300_000);
      },
    ),
  );
});
