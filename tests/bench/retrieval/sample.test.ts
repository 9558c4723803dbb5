import fc from "fast-check";
import { expect, test } from "vitest";
import { sampleOf } from "../../../bench/retrieval/sample.ts";

const items = fc
  .uniqueArray(fc.string({ minLength: 1 }), { maxLength: 60 })
  .map((ids) => ids.map((id) => ({ id })));

test("a sample is the same whatever the order of the items, and keeps the order given", () => {
  fc.assert(
    fc.property(items, fc.integer({ min: 1, max: 80 }), (all, size) => {
      const sample = sampleOf(all, size);
      expect(sample).toHaveLength(Math.min(size, all.length));
      expect(sample).toEqual(all.filter((item) => sample.includes(item)));
      expect(sampleOf(all.toReversed(), size).toReversed()).toEqual(sample);
    }),
  );
});

test("a larger sample holds the smaller one", () => {
  fc.assert(
    fc.property(items, fc.integer({ min: 1, max: 60 }), (all, size) => {
      expect(sampleOf(all, size + 1)).toEqual(expect.arrayContaining([...sampleOf(all, size)]));
    }),
  );
});
