import { fr } from "../../src/i18n/fr/evaluation-report.ts";
import type { Evaluated, Evaluation } from "../evaluate/evaluation.ts";

/** Figures of the table, in order; those that no line has are left out. */
const COLUMNS = [
  "hit@1",
  "hit@3",
  "hit@5",
  "hit@10",
  "mrr@10",
  "ndcg@10",
  "auc",
  "auc_answerable",
  "auc_on_topic",
  "ece",
  "coverage@error10",
  "coverage3@error10",
  "answered",
  "clarified",
  "refused",
  "right",
  "wrong",
  "latency_p50",
  "latency_p99",
] as const;

/** The figures as an aligned table, one line a set or pool, then the comparisons in words. */
export function terminalTable({ sets, pools, compared }: Evaluation): string[] {
  const all = [...sets, ...pools];
  const columns = COLUMNS.filter((name) =>
    all.some(({ scores }) => !Number.isNaN(scores.figures[name] ?? Number.NaN)),
  );
  const withBaseline = all.some(({ againstBaseline }) => againstBaseline !== null);
  const header = [
    fr.table.set,
    "n",
    ...columns.map((name) => fr.table.short[name] ?? name),
    ...(withBaseline ? [fr.table.baseline] : []),
  ];
  const rows = all.map((one) => [
    one.name,
    String(one.scores.n),
    ...columns.map((name) => shown(name, one.scores.figures[name] ?? Number.NaN)),
    ...(withBaseline ? [shown("hit@1", one.againstBaseline?.differences["hit@1"]?.other ?? Number.NaN)] : []),
  ]);
  return [...aligned([header, ...rows]), ...(compared === null ? [] : comparisons(all, compared))];
}

/** A figure as the table writes it: milliseconds with one decimal, anything else with three and no leading zero. */
export function shown(name: string, value: number): string {
  if (Number.isNaN(value)) return "–";
  if (name.includes("latency")) return value.toFixed(1);
  return value.toFixed(3).replace(/^(-?)0\./, "$1.");
}

function aligned(rows: ReadonlyArray<readonly string[]>): string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => (row[at] ?? "").length)));
  return rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
}

const COMPARED = ["hit@1", "hit@5", "mrr@10", "auc", "right", "wrong"] as const;

function comparisons(all: readonly Evaluated[], compared: string): string[] {
  return [
    "",
    fr.table.compared(compared),
    ...all.flatMap(({ name, againstCompared }) =>
      COMPARED.flatMap((figure) => {
        const one = againstCompared?.differences[figure];
        if (one === undefined) return [];
        const [low, high] = one.interval.map((value) => shown(figure, value));
        const words = fr.table.difference(shown(figure, one.difference), low ?? "", high ?? "", one.p);
        return [`  ${name} · ${figure} : ${words}${one.shown ? "" : ` (${fr.table.noDifference})`}`];
      }),
    ),
  ];
}
