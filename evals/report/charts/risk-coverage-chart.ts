import { fr } from "../../../src/i18n/fr/evaluation-report.ts";
import { type RiskPoint, riskCoverage } from "../../../src/retrieval/confidence/measures/risk-coverage.ts";
import type { Scored } from "../../../src/retrieval/confidence/measures/scored.ts";
import { percent } from "../html/numbers.ts";
import { table } from "../html/table.ts";
import { at, place, unitPlot } from "./plot.ts";

const SHARES = [0.1, 0.25, 0.5, 0.75, 1];

/** Errors against answers, for one answer and for three proposals, with the same figures as a table. */
export function riskCoverageChart(first: readonly Scored[], amongThree: readonly Scored[]): string {
  const one = riskCoverage(first);
  const three = riskCoverage(amongThree);
  const words = fr.charts.risk;
  const rows = SHARES.map((share) => [
    percent(share),
    percent(riskAt(one, share)),
    percent(riskAt(three, share)),
  ]);
  const described = words.description(percent(riskAt(one, 0.25)), percent(riskAt(one, 1)));
  return `<figure>${unitPlot(
    described,
    { x: words.x, y: words.y },
    `${curve(one, "ours")}${curve(three, "second")}`,
  )}
<figcaption><span class="key ours"></span> ${words.one} <span class="key second"></span> ${words.three}</figcaption>
${table(words.caption, words.headers, rows)}</figure>`;
}

/** Steps down to each threshold: between two of them, no threshold answers. */
function curve(points: readonly RiskPoint[], name: string): string {
  const thinned = thin(points);
  const path = thinned
    .map(({ coverage, risk }, index) => {
      const { x, y } = place(coverage, risk);
      return `${index === 0 ? "M" : "L"}${at(x)} ${at(y)}`;
    })
    .join("");
  return thinned.length === 0 ? "" : `<path class="line ${name}" d="${path}"/>`;
}

/** Two hundred points draw the same line as ten thousand. */
function thin(points: readonly RiskPoint[]): readonly RiskPoint[] {
  const step = Math.max(1, Math.floor(points.length / 200));
  return points.filter((_, index) => index % step === 0 || index === points.length - 1);
}

function riskAt(points: readonly RiskPoint[], share: number): number {
  return points.find(({ coverage }) => coverage >= share - 1e-9)?.risk ?? Number.NaN;
}
