import { expect, it } from "vitest";
import { weighSkipGram } from "../../../scripts/train-vectors/weigh-skip-gram.ts";

it("weighs rare stems more, and removes the direction that all share", () => {
  const values = Float32Array.from([3, 0.1, 3, -0.1, 3, 0.2, 3, -0.2]);
  const { values: weighed } = weighSkipGram({ dimension: 2, values }, [1_000, 1_000, 1, 1], 1e-2);
  const length = (row: number) => Math.hypot(weighed[row * 2] ?? 0, weighed[row * 2 + 1] ?? 0);
  for (let row = 0; row < 4; row++) expect(Math.abs(weighed[row * 2] ?? 1)).toBeLessThan(0.01);
  expect(length(2)).toBeGreaterThan(10 * length(0));
});
