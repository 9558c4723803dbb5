import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EntryView } from "../../../../src/desk/api/conversation.ts";
import { mergeEntries } from "../../../../src/desk/client/conversation/merge-entries.ts";

const entry = (sequence: number, text = `n° ${sequence}`): EntryView => ({
  ...{ sequence, text, author: "citizen", at: "2026-11-25T10:00:00Z", name: null, citations: [] },
  ...{ proposals: [], files: [], trace: null, delivery: null },
});
const sequences = (entries: readonly EntryView[]) => entries.map(({ sequence }) => sequence);

describe("the transcript", () => {
  it("never has a hole, whatever was read before and however much was said meanwhile", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(300), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 20 }),
        fc.nat(60),
        fc.integer({ min: 1, max: 60 }),
        (numbers, page, from, length) => {
          const all = numbers.sort((one, other) => one - other).map((sequence) => entry(sequence));
          const before = all.slice(from, from + length);
          const read = { entries: all.slice(-page), more: all.length > page };
          const merged = sequences(mergeEntries(before, read));
          const first = all.findIndex(({ sequence }) => sequence === merged[0]);
          expect(merged).toEqual(sequences(all.slice(first)));
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it("takes what was read last for an entry read twice", () => {
    const merged = mergeEntries([entry(1), entry(2, "avant")], { entries: [entry(2, "après")], more: true });
    expect(merged.map(({ text }) => text)).toEqual(["n° 1", "après"]);
  });
});
