import { hitAt, meanReciprocalRank, percentile } from "../search/measures.ts";
import type { SetMeasured, SystemMeasured } from "./measured.ts";
import { type Column, tableOf } from "./table.ts";

type Metric = "hit@1" | "hit@3" | "hit@5" | "hit@10" | "mrr@10";

const METRICS: Readonly<Record<Metric, (positions: readonly number[]) => number>> = {
  "hit@1": (positions) => hitAt(positions, 1),
  "hit@3": (positions) => hitAt(positions, 3),
  "hit@5": (positions) => hitAt(positions, 5),
  "hit@10": (positions) => hitAt(positions, 10),
  "mrr@10": meanReciprocalRank,
};
const SHOWN: readonly Metric[] = ["hit@1", "hit@5", "mrr@10"];

/** A corpus from which the time of an answer tells something, in documents. */
const LARGE = 1000;

/** The comparison as lines of text: one table a metric, then what each system costs, then what failed. */
export function reportOf(systems: readonly SystemMeasured[]): string[] {
  const names = systems.map(({ system }) => system);
  const sets = [...new Set(systems.flatMap((one) => one.sets.filter(isLabelled).map(({ set }) => set)))];
  const quality = SHOWN.flatMap((metric) => [
    "",
    `${metric} (* best)`,
    ...tableOf(names, qualityColumns(systems, sets, metric)),
  ]);
  const failures = systems.flatMap(({ system, failure }) =>
    failure === null ? [] : [`${system} failed: ${failure}`],
  );
  const large = largestOf(systems);
  return [
    ...quality,
    "",
    `Cost: ms a question on corpora of over ${LARGE} documents; index and memory of ${large}`,
    ...tableOf(names, costColumns(systems, large)),
    ...(failures.length === 0 ? [] : ["", ...failures]),
  ];
}

/** Every figure, with the position of each question in the order of the set. */
export function figuresOf(systems: readonly SystemMeasured[]): unknown {
  return {
    systems: systems.map(({ system, failure, corpora, sets }) => ({
      system,
      failure,
      ...timesOf(sets),
      corpora: corpora.map(({ kind: _, ...figures }) => figures),
      sets: Object.fromEntries(
        sets.map((measured) => [
          measured.set,
          {
            n: measured.positions.length,
            ...Object.fromEntries(
              Object.entries(METRICS).map(([name, metric]) => [
                name,
                isLabelled(measured) ? metric(measured.positions) : Number.NaN,
              ]),
            ),
            p50: percentile(measured.milliseconds, 0.5),
            p99: percentile(measured.milliseconds, 0.99),
            positions: measured.positions,
          },
        ]),
      ),
    })),
  };
}

function isLabelled({ positions }: SetMeasured): boolean {
  return positions.length > 0;
}

function qualityColumns(
  systems: readonly SystemMeasured[],
  sets: readonly string[],
  metric: Metric,
): Column[] {
  const columns = sets.map((set) => {
    const found = systems.map((one) => one.sets.find((measured) => measured.set === set));
    const count = found.find((measured) => measured !== undefined)?.positions.length;
    return {
      heading: [...set.split("_"), `n=${count}`],
      values: found.map((measured) => (measured ? METRICS[metric](measured.positions) : Number.NaN)),
      best: "highest" as const,
      decimals: 3,
    };
  });
  // A mean over fewer sets would not compare: one unknown makes it unknown.
  const means = systems.map(
    (_, row) => columns.reduce((sum, { values }) => sum + (values[row] ?? Number.NaN), 0) / columns.length,
  );
  return [...columns, { heading: ["mean"], values: means, best: "highest", decimals: 3 }];
}

function costColumns(systems: readonly SystemMeasured[], large: string): Column[] {
  const times = systems.map(({ sets }) => timesOf(sets));
  const corpora = systems.map((one) => one.corpora.find(({ corpus }) => corpus === large));
  const column = (heading: string, values: readonly number[], decimals: number): Column => ({
    heading: [heading],
    values,
    best: "lowest",
    decimals,
  });
  return [
    column(
      "p50 ms",
      times.map(({ p50 }) => p50),
      1,
    ),
    column(
      "p99 ms",
      times.map(({ p99 }) => p99),
      1,
    ),
    column(
      "index s",
      corpora.map((corpus) => corpus?.indexSeconds ?? Number.NaN),
      1,
    ),
    column(
      "resident MB",
      corpora.map((corpus) => corpus?.residentMegabytes ?? Number.NaN),
      0,
    ),
  ];
}

/** Over the questions put to large corpora; over all where there is none. */
function timesOf(sets: readonly SetMeasured[]): { readonly p50: number; readonly p99: number } {
  const large = sets.filter(({ documents }) => documents > LARGE);
  const times = (large.length > 0 ? large : sets).flatMap(({ milliseconds }) => milliseconds);
  return { p50: percentile(times, 0.5), p99: percentile(times, 0.99) };
}

function largestOf(systems: readonly SystemMeasured[]): string {
  const corpora = systems.flatMap((one) => one.corpora);
  return corpora.toSorted((a, b) => b.documents - a.documents)[0]?.corpus ?? "nothing";
}
