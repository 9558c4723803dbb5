import { fr } from "../../../src/i18n/fr/evaluation-report.ts";
import type { Evaluated } from "../../evaluate/evaluation.ts";
import { BREAKDOWNS, type Scores } from "../../evaluate/score-set.ts";
import { reliabilityChart } from "../charts/reliability-chart.ts";
import { riskCoverageChart } from "../charts/risk-coverage-chart.ts";
import { escapeHtml } from "./escape-html.ts";
import { failureList } from "./failure-list.ts";
import { figureName, figureTable } from "./figure-table.ts";
import { readable } from "./numbers.ts";
import { table } from "./table.ts";

const DETAILED = ["hit@1", "hit@3", "right", "wrong", "answered", "clarified", "refused"] as const;
/** More values than this are not a breakdown anybody reads. */
const MOST_VALUES = 40;

/** One set: how sure it is, all figures, the kinds of questions, and what went wrong. */
export function setSection({ name, cases, scores }: Evaluated): string {
  return `<h2>${escapeHtml(fr.page.setTitle(name, scores.n))}</h2>
${charts(cases)}
<details><summary>${fr.page.figures}</summary>${figureTable(scores)}</details>
${breakdowns(scores.by)}
${failureList(cases)}`;
}

/** A union of sets: its charts and figures; its failures are told by its sets. */
export function poolSection(name: string, { cases, scores }: Evaluated): string {
  return `<h2>${escapeHtml(fr.page.poolTitle(name, scores.n))}</h2>
${charts(cases)}
<details><summary>${fr.page.figures}</summary>${figureTable(scores)}</details>`;
}

function charts(cases: Evaluated["cases"]): string {
  const first = cases.flatMap(({ judged }) => judged.first ?? []);
  const amongThree = cases.flatMap(({ judged }) => judged.amongThree ?? []);
  if (first.length === 0) return "";
  return `<h3>${fr.page.sureness}</h3>
<div class="charts">${riskCoverageChart(first, amongThree)}
${reliabilityChart(first)}</div>`;
}

function breakdowns(by: Evaluated["scores"]["by"]): string {
  const words = fr.breakdown;
  const tables = BREAKDOWNS.flatMap((name) => {
    const values = Object.entries(by[name] ?? {});
    if (values.length < 2 || values.length > MOST_VALUES) return [];
    const columns = DETAILED.filter((figure) =>
      values.some(([, { figures }]) => !Number.isNaN(figures[figure])),
    );
    const rows = values.map(([value, scores]) =>
      breakdownRow(words.lengths[value] ?? value, scores, columns),
    );
    const title = words.names[name] ?? name;
    return [table(title, [title, fr.page.questions, ...columns.map(figureName)], rows)];
  });
  return tables.length === 0
    ? ""
    : `<details><summary>${words.title}</summary>${tables.join("\n")}</details>`;
}

function breakdownRow(value: string, { n, figures }: Scores, columns: readonly string[]): string[] {
  return [value, String(n), ...columns.map((name) => readable(name, figures[name] ?? Number.NaN))];
}
