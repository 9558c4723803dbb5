import { figureWords } from "../../../src/i18n/fr/evaluation-figures.ts";
import { fr } from "../../../src/i18n/fr/evaluation-report.ts";
import type { SetScores } from "../../evaluate/score-set.ts";
import { interval, readable } from "./numbers.ts";
import { table } from "./table.ts";

/** The name of a figure in words. */
export function figureName(name: string): string {
  return figureWords[name]?.[0] ?? name;
}

/** Every figure that is defined, with its interval. */
export function figureTable({ figures, intervals }: SetScores): string {
  const rows = Object.entries(figures)
    .filter(([, value]) => !Number.isNaN(value))
    .map(([name, value]) => [
      `${figureName(name)} (${name})`,
      readable(name, value),
      interval(name, intervals[name] ?? [Number.NaN, Number.NaN]),
    ]);
  return table(fr.page.figures, [fr.page.figure, fr.page.value, fr.page.interval], rows);
}
