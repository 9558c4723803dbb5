import { describe, expect, it } from "vitest";
import { createKeySequence } from "../../../../src/desk/client/shortcuts/key-sequence.ts";

function keyboard() {
  const read = createKeySequence(new Map(["j", "m", "g m"].map((binding) => [binding, null])));
  return (keys: ReadonlyArray<readonly [string, number]>) => keys.map(([key, at]) => read(key, at));
}

describe("shortcuts", () => {
  it("are one key, or g then a key within a second and a half", () => {
    expect(keyboard()([["j", 0]])).toEqual(["j"]);
    expect(
      keyboard()([
        ["g", 0],
        ["m", 1_500],
      ]),
    ).toEqual([null, "g m"]);
    expect(
      keyboard()([
        ["g", 0],
        ["m", 1_501],
      ]),
    ).toEqual([null, "m"]);
  });

  it("forget g after any other key", () => {
    expect(
      keyboard()([
        ["g", 0],
        ["z", 10],
        ["m", 20],
      ]),
    ).toEqual([null, null, "m"]);
    expect(
      keyboard()([
        ["g", 0],
        ["g", 10],
        ["m", 20],
      ]),
    ).toEqual([null, null, "g m"]);
  });
});
