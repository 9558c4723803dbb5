import { fr } from "../../../src/i18n/fr/evaluation-report.ts";
import type { Comparison, Difference } from "../../evaluate/compare.ts";
import type { Evaluation } from "../../evaluate/evaluation.ts";
import { LOWER_IS_BETTER } from "../../evaluate/figures.ts";
import { escapeHtml } from "./escape-html.ts";
import { figureName } from "./figure-table.ts";
import { decimal, readable, signed } from "./numbers.ts";
import { table } from "./table.ts";

/** Every difference with the baseline, and with the run compared, told in words. */
export function comparisonSections({ sets, compared }: Evaluation): string {
  const against = (name: string, tables: ReadonlyArray<readonly [string, Comparison | null]>) => {
    const told = tables.flatMap(([set, comparison]) =>
      comparison === null ? [] : [comparisonTable(set, comparison)],
    );
    if (told.length === 0) return "";
    const title = fr.comparison.title(name);
    return `<h2>${escapeHtml(title)}</h2><p>${fr.comparison.intro}</p>${told.join("\n")}`;
  };
  return [
    compared === null
      ? ""
      : against(
          compared,
          sets.map(({ name, againstCompared }) => [name, againstCompared]),
        ),
    against(
      fr.baselineName,
      sets.map(({ name, againstBaseline }) => [name, againstBaseline]),
    ),
  ].join("\n");
}

function comparisonTable(set: string, { pairs, differences }: Comparison): string {
  const rows = Object.entries(differences).map(([name, one]) => [
    figureName(name),
    readable(name, one.ours),
    readable(name, one.other),
    signed(name, one.difference),
    Number.isNaN(one.interval[0])
      ? ""
      : `${signed(name, one.interval[0])} à ${signed(name, one.interval[1])}`,
    decimal(one.p, 3),
    conclusion(name, one),
  ]);
  return table(fr.comparison.caption(set, pairs), fr.comparison.headers, rows);
}

function conclusion(name: string, { shown, difference }: Difference): string {
  if (!shown) return fr.comparison.none;
  return difference > 0 !== LOWER_IS_BETTER.has(name) ? fr.comparison.better : fr.comparison.worse;
}
