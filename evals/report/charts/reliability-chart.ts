import { fr } from "../../../src/i18n/fr/evaluation-report.ts";
import { reliability } from "../../../src/retrieval/confidence/measures/reliability.ts";
import type { Scored } from "../../../src/retrieval/confidence/measures/scored.ts";
import { decimal, percent } from "../html/numbers.ts";
import { table } from "../html/table.ts";
import { at, place, unitPlot } from "./plot.ts";

/** Announced against observed: points on the diagonal are honest; larger ones count more questions. */
export function reliabilityChart(scored: readonly Scored[]): string {
  const words = fr.charts.reliability;
  const bins = reliability(scored).filter(({ count }) => count > 0);
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const points = bins
    .map(({ announced, observed, count }) => {
      const { x, y } = place(announced, observed);
      return `<circle class="dot" cx="${at(x)}" cy="${at(y)}" r="${decimal(3 + 6 * Math.sqrt(count / most), 1).replace(",", ".")}"/>`;
    })
    .join("");
  const [low, high] = [place(0, 0), place(1, 1)];
  const diagonal = `<path class="ideal" d="M${at(low.x)} ${at(low.y)}L${at(high.x)} ${at(high.y)}"/>`;
  const rows = bins.map(({ from, to, count, announced, observed }) => [
    words.bin(percent(from), percent(to)),
    String(count),
    percent(announced),
    percent(observed),
  ]);
  return `<figure>${unitPlot(words.description(bins.length), { x: words.x, y: words.y }, diagonal + points)}
<figcaption>${words.legend}</figcaption>
${table(words.caption, words.headers, rows)}</figure>`;
}
