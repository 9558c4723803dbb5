import { expect, test } from "vitest";
import { figuresOf } from "../../../bench/retrieval/figures.ts";
import type { SetMeasured, SystemMeasured } from "../../../bench/retrieval/measured.ts";
import { reportOf } from "../../../bench/retrieval/report.ts";

const small = (positions: readonly number[]): SetMeasured => ({
  kind: "set",
  set: "petit_jeu",
  corpus: "a",
  documents: 10,
  asked: positions.map((position, at) => ({ id: `q${at}`, position, milliseconds: 900 })),
});
const large = (milliseconds: readonly number[]): SetMeasured => ({
  kind: "set",
  set: "hors_sujet",
  corpus: "b",
  documents: 2000,
  asked: milliseconds.map((time, at) => ({ id: `q${at}`, position: null, milliseconds: time })),
});
const corpora = [
  { kind: "corpus", corpus: "a", documents: 10, indexSeconds: 99, residentMegabytes: 99 },
  { kind: "corpus", corpus: "b", documents: 2000, indexSeconds: 4, residentMegabytes: 250 },
] as const;
const SYSTEMS: readonly SystemMeasured[] = [
  { system: "One", sets: [small([0, 3, -1, -1]), large([2, 4])], corpora, failure: null },
  { system: "Two", sets: [], corpora: [], failure: "over 10 minutes" },
];

test("one table a metric, times and memory of the large corpus only, failures with their reason", () => {
  const lines = reportOf(SYSTEMS);
  expect(rowsOf(lines, "One")).toEqual([
    ["One", "0.250*", "0.250*"],
    ["One", "0.500*", "0.500*"],
    ["One", "0.313*", "0.313*"],
    ["One", "2.0*", "4.0*", "4.0*", "250*"],
  ]);
  expect(rowsOf(lines, "Two").slice(0, 4)).toEqual([
    ["Two", "–", "–"],
    ["Two", "–", "–"],
    ["Two", "–", "–"],
    ["Two", "–", "–", "–", "–"],
  ]);
  expect(lines.at(-1)).toBe("Two failed: over 10 minutes");
});

test("the figures of a set without labels are unknown, not nought", () => {
  const { systems } = JSON.parse(JSON.stringify(figuresOf(SYSTEMS)));
  expect(systems[0].sets.petit_jeu).toMatchObject({ n: 4, "hit@1": 0.25, "hit@5": 0.5, "mrr@10": 0.3125 });
  expect(systems[0].sets.hors_sujet).toMatchObject({ n: 0, "hit@1": null, p50: 2 });
});

function rowsOf(lines: readonly string[], system: string): string[][] {
  return lines.filter((line) => line.startsWith(system)).map((line) => line.split(/\s+/));
}
