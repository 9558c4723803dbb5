import { LARGE, metricOf, timesOf } from "./figures.ts";
import { positionsOf, type SystemMeasured } from "./measured.ts";
import { type Column, tableOf } from "./table.ts";

const SHOWN = ["hit@1", "hit@5", "mrr@10"] as const;

/** The comparison as lines of text: one table a metric, then what each system costs, then what failed. */
export function reportOf(systems: readonly SystemMeasured[]): string[] {
  const names = systems.map(({ system }) => system);
  const quality = SHOWN.flatMap((metric) => [
    `${metric} (* best)`,
    ...tableOf(names, qualityColumns(systems, metric)),
    "",
  ]);
  const large = largestOf(systems);
  return [
    ...quality,
    `Cost: ms a question on corpora of over ${LARGE} documents, where there are; index and memory of ${large}`,
    ...tableOf(names, costColumns(systems, large)),
    ...systems.flatMap(({ system, failure }) =>
      failure === null ? [] : ["", `${system} failed: ${failure}`],
    ),
  ];
}

function qualityColumns(systems: readonly SystemMeasured[], metric: (typeof SHOWN)[number]): Column[] {
  const labelled = systems.flatMap(({ sets }) => sets.filter((one) => positionsOf(one).length > 0));
  const columns = [...new Set(labelled.map(({ set }) => set))].map((set): Column => {
    const found = systems.map(({ sets }) => sets.find((measured) => measured.set === set));
    const count = found.flatMap((measured) => measured ?? [])[0]?.asked.length;
    return {
      heading: [...set.split("_"), `n=${count}`],
      values: found.map((measured) => (measured ? metricOf(measured, metric) : Number.NaN)),
      best: "highest",
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
  const p50 = times.map((time) => time.p50);
  const p99 = times.map((time) => time.p99);
  const seconds = corpora.map((corpus) => corpus?.indexSeconds ?? Number.NaN);
  const megabytes = corpora.map((corpus) => corpus?.residentMegabytes ?? Number.NaN);
  return [
    { heading: ["p50 ms"], values: p50, best: "lowest", decimals: 1 },
    { heading: ["p99 ms"], values: p99, best: "lowest", decimals: 1 },
    { heading: ["index s"], values: seconds, best: "lowest", decimals: 1 },
    { heading: ["resident MB"], values: megabytes, best: "lowest", decimals: 0 },
  ];
}

function largestOf(systems: readonly SystemMeasured[]): string {
  const corpora = systems.flatMap((one) => one.corpora);
  return corpora.toSorted((a, b) => b.documents - a.documents)[0]?.corpus ?? "nothing";
}
