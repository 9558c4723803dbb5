import { expect, test } from "vitest";
import { readOptions, SETS } from "../../../bench/retrieval/options.ts";

const SYSTEMS = ["One", "Two"];

test("without options: every set and system, the two large sets sampled, ten minutes", () => {
  expect(readOptions([], SYSTEMS)).toEqual({
    sets: SETS,
    systems: SYSTEMS,
    sample: { cdtn_requetes: 600, piaf: 600 },
    minutes: 10,
    json: null,
  });
});

test("names are found whatever their case; the sample then holds for every set asked", () => {
  const args = ["--sets", "PIAF, mezieres", "--systems", "two", "--sample", "30", "--minutes", "1.5"];
  expect(readOptions([...args, "--json", "out.json"], SYSTEMS)).toEqual({
    sets: ["piaf", "mezieres"],
    systems: ["Two"],
    sample: { piaf: 30, mezieres: 30 },
    minutes: 1.5,
    json: "out.json",
  });
});

test.each([
  [["--systems", "One,Three"], /--systems: "Three" is none of One, Two/],
  [["--sets", "nulle_part"], /--sets: "nulle_part" is none of spf_citoyens/],
  [["--sample", "0"], /--sample: "0"/],
  [["--sample", "1.5"], /--sample: "1.5"/],
  [["--minutes", "soon"], /--minutes: "soon"/],
  [["--quick"], /--quick/],
])("%j is refused by name", (args, message) => {
  expect(() => readOptions(args, SYSTEMS)).toThrow(message);
  expect(() => readOptions(args, SYSTEMS)).toThrow(TypeError);
});
