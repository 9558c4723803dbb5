import { expect, test } from "vitest";
import { measureApart } from "../../../bench/retrieval/measure-apart.ts";

test("a system that cannot run is reported with its reason", async () => {
  const measured = await measureApart({ system: "Nothing", sets: [], sample: {} }, 1, () => {});
  expect(measured).toEqual({
    system: "Nothing",
    sets: [],
    corpora: [],
    failure: "1: RangeError: no system named Nothing",
  });
});

test("a system out of time is stopped and says so", async () => {
  const measured = await measureApart({ system: "BM25 baseline", sets: [], sample: {} }, 0, () => {});
  expect(measured.failure).toBe("over 0 minutes");
});
