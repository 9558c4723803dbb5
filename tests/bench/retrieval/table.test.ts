import { expect, test } from "vitest";
import { tableOf } from "../../../bench/retrieval/table.ts";

test("figures stand in columns, the best of each starred, equal readings too, unknown ones as a dash", () => {
  const lines = tableOf(
    ["ours", "theirs", "other"],
    [
      { heading: ["spf", "n=2"], values: [0.5001, 0.5, Number.NaN], best: "highest", decimals: 3 },
      { heading: ["ms"], values: [12.34, 5, 100], best: "lowest", decimals: 1 },
    ],
  );
  expect(lines).toEqual([
    "          spf",
    "          n=2      ms",
    "ours    0.500*   12.3",
    "theirs  0.500*    5.0*",
    "other       –   100.0",
  ]);
});

test("a column without figures has no best", () => {
  const values = [Number.NaN, Number.NaN];
  expect(tableOf(["a", "b"], [{ heading: ["x"], values, best: "highest", decimals: 1 }])).toEqual([
    "   x",
    "a  –",
    "b  –",
  ]);
});
