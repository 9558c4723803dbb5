import { figureWords } from "../../../src/i18n/fr/evaluation-figures.ts";
import { fr } from "../../../src/i18n/fr/evaluation-report.ts";
import type { Comparison } from "../../evaluate/compare.ts";
import type { Evaluated, Evaluation } from "../../evaluate/evaluation.ts";
import { barsChart } from "../charts/bars-chart.ts";
import { escapeHtml } from "./escape-html.ts";
import { figureName } from "./figure-table.ts";
import { decimal, readable, signed } from "./numbers.ts";
import { table } from "./table.ts";

/** Figures that a councillor is shown first. */
const MAIN = ["hit@1", "hit@3", "hit@10", "right", "wrong", "answered", "clarified", "refused"] as const;

/** What was found, in sentences, then the main figures, the bars and the meaning of every figure. */
export function overview(evaluation: Evaluation): string {
  const { sets } = evaluation;
  const others = comparedWith(evaluation);
  const columns = MAIN.filter((name) => sets.some(({ scores }) => !Number.isNaN(scores.figures[name])));
  const rows = sets.map(({ name, scores }) => [
    name,
    scores.n.toLocaleString("fr-FR"),
    ...columns.map((figure) => readable(figure, scores.figures[figure] ?? Number.NaN)),
  ]);
  const bars = sets
    .filter(({ scores }) => !Number.isNaN(scores.figures["hit@1"]))
    .map((one) => ({
      name: one.name,
      ours: one.scores.figures["hit@1"] ?? Number.NaN,
      other: others?.of(one)?.differences["hit@1"]?.other ?? Number.NaN,
    }));
  return `<h2>${fr.page.essentials}</h2>
<div class="summary"><ul class="plain">${sets.map((one) => `<li><strong>${escapeHtml(one.name)}</strong> : ${sentences(one, others)}.</li>`).join("\n")}</ul></div>
${table(fr.page.mainTable, [fr.table.set, fr.page.questions, ...columns.map(figureName)], rows)}
${bars.length === 0 ? "" : barsChart(bars, others?.name ?? null)}
<details><summary>${fr.page.meanings}</summary><p>${fr.page.margin}</p>
<dl>${meanings(sets)}</dl></details>`;
}

interface Others {
  readonly name: string;
  readonly of: (one: Evaluated) => Comparison | null;
}

function comparedWith({ sets, compared }: Evaluation): Others | null {
  if (compared !== null) return { name: compared, of: ({ againstCompared }) => againstCompared };
  if (sets.every(({ againstBaseline }) => againstBaseline === null)) return null;
  return { name: fr.baselineName, of: ({ againstBaseline }) => againstBaseline };
}

function sentences(one: Evaluated, others: Others | null): string {
  const { figures } = one.scores;
  const known = (name: string) => !Number.isNaN(figures[name]);
  const hundred = (name: string) => decimal((figures[name] ?? Number.NaN) * 100, 0);
  const words = fr.essentials;
  return [
    ...(known("hit@1") ? [words.found(hundred("hit@1"), hundred("hit@3"))] : []),
    ...(known("answered") ? [words.did(hundred("answered"), hundred("clarified"), hundred("refused"))] : []),
    ...(known("right")
      ? [words.judged(hundred("right"), decimal((figures.wrong ?? Number.NaN) * 100, 1))]
      : []),
    ...difference(one, others),
  ]
    .map(escapeHtml)
    .join(" ; ");
}

function difference(one: Evaluated, others: Others | null): string[] {
  const found = others?.of(one)?.differences["hit@1"];
  if (others === null || found === undefined) return [];
  if (!found.shown) return [fr.essentials.same(others.name)];
  const words = signed("hit@1", found.difference);
  return [
    found.difference > 0 ? fr.essentials.better(others.name, words) : fr.essentials.worse(others.name, words),
  ];
}

function meanings(sets: readonly Evaluated[]): string {
  return Object.entries(figureWords)
    .filter(([name]) => sets.some(({ scores }) => !Number.isNaN(scores.figures[name] ?? Number.NaN)))
    .map(
      ([name, [words, meaning]]) =>
        `<dt><strong>${escapeHtml(words)}</strong> (${escapeHtml(name)})</dt><dd>${escapeHtml(meaning)}</dd>`,
    )
    .join("\n");
}
