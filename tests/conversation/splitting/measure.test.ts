import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { longestLength, measure, type TextUnit } from "../../../src/conversation/splitting/measure.ts";

describe("measure", () => {
  it("counts characters in UTF-16 code units, as platforms do, and bytes in UTF-8", () => {
    expect(measure("é😀a", "characters")).toBe(4);
    expect(measure("é😀a€", "utf8-bytes")).toBe(2 + 4 + 1 + 3);
    expect(measure("", "characters")).toBe(0);
  });

  it.each([
    ["a".repeat(160), 1],
    ["a".repeat(161), 2],
    ["a".repeat(306), 2],
    ["a".repeat(307), 3],
    ["a".repeat(1530), 10],
    ["a".repeat(1531), 11],
    ["€".repeat(80), 1],
    ["€".repeat(81), 2],
    // 153 is odd: the last euro of each part does not fit in its last septet.
    ["€".repeat(152), 2],
    ["€".repeat(153), 3],
    [`${"a".repeat(152)}€${"a".repeat(151)}`, 2],
    [`${"a".repeat(152)}€${"a".repeat(152)}`, 3],
    ["ê".repeat(70), 1],
    ["ê".repeat(71), 2],
    ["ê".repeat(134), 2],
    ["ê".repeat(135), 3],
    // One letter out of the alphabet makes all the others dear.
    [`${"a".repeat(70)}ê`, 2],
    // 67 is odd: a pair of surrogates is not cut.
    ["😀".repeat(35), 1],
    ["😀".repeat(66), 2],
    ["😀".repeat(67), 3],
    ["", 0],
  ])("%#: counts the messages that carriers make", (written, count) => {
    expect(measure(written, "sms-segments")).toBe(count);
  });

  it("never shrinks as a text grows, and is over the limit beyond the longest length", () => {
    const unit = fc.constantFrom<TextUnit>("characters", "utf8-bytes", "sms-segments");
    const text = fc.string({ unit: fc.constantFrom("a", "€", "ê", "😀", "\u0301"), maxLength: 400 });
    fc.assert(
      fc.property(text, text, unit, fc.integer({ min: 1, max: 10 }), (before, after, counted, most) => {
        const whole = measure(before + after, counted);
        expect(whole).toBeGreaterThanOrEqual(measure(before, counted));
        if (whole <= most) expect((before + after).length).toBeLessThanOrEqual(longestLength(most, counted));
      }),
    );
  });
});
