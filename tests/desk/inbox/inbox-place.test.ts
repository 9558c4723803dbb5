import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BOXES } from "../../../src/desk/api/inbox.ts";
import { readPlace, writePlace } from "../../../src/desk/inbox/inbox-place.ts";

describe("inbox place", () => {
  it("comes back as it was given", () => {
    const place = fc.record({
      box: fc.constantFrom(...BOXES),
      part: fc.constantFrom("open" as const, "rest" as const),
      key: fc.integer({ min: 0, max: 8.64e15 }),
      id: fc.string({ unit: "grapheme", maxLength: 60 }),
    });
    fc.assert(
      fc.property(place, (one) => {
        expect(readPlace(writePlace(one))).toEqual(one);
      }),
    );
  });

  it("is refused when it is anything else", () => {
    fc.assert(
      fc.property(fc.string(), (written) => {
        expect(readPlace(written)).toBeNull();
      }),
    );
    const written = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
    for (const value of [
      null,
      {},
      [],
      ["all", "open", "1", "c"],
      ["spam", "open", 1, "c"],
      ["all", "open", 1.5, "c"],
    ]) {
      expect(readPlace(written(value))).toBeNull();
    }
  });
});
