import { fr } from "../../../src/i18n/fr/evaluation-report.ts";
import { escapeHtml } from "../html/escape-html.ts";
import { percent } from "../html/numbers.ts";
import { table } from "../html/table.ts";

/** One set: our share and that of what we are compared with (0 to 1). */
export interface Bar {
  readonly name: string;
  readonly ours: number;
  /** NaN where there is nothing to compare with. */
  readonly other: number;
}

const ROW = 46;
const LABEL = 15;
const THICK = 10;
const WIDTH = 360;
const ROOM = 44;

/**
 * Horizontal bars, one pair a set.
 *
 * @param other name of what we are compared with; null when it is nothing.
 */
export function barsChart(bars: readonly Bar[], other: string | null): string {
  const words = fr.charts.bars;
  const drawn = bars.map(({ name, ours, other }, index) => {
    const top = index * ROW;
    return (
      `<text x="0" y="${top + LABEL - 3}">${escapeHtml(name)}</text>` +
      bar(ours, top + LABEL, "ours") +
      bar(other, top + LABEL + THICK + 2, "second")
    );
  });
  const rows = bars.map((one) => [
    one.name,
    percent(one.ours),
    ...(other === null ? [] : [percent(one.other)]),
  ]);
  const key = other === null ? "" : ` <span class="key second"></span> ${escapeHtml(other)}`;
  return `<figure><svg class="chart" viewBox="0 0 ${WIDTH} ${bars.length * ROW}" role="img" aria-label="${escapeHtml(
    words.description(bars.length),
  )}">${drawn.join("\n")}</svg>
<figcaption><span class="key ours"></span> ${words.ours}${key}</figcaption>
${table(words.caption, [words.set, words.ours, ...(other === null ? [] : [other])], rows)}</figure>`;
}

function bar(share: number, top: number, name: string): string {
  if (Number.isNaN(share)) return "";
  const width = share * (WIDTH - ROOM);
  return (
    `<rect class="bar ${name}" x="0" y="${top}" width="${width.toFixed(1)}" height="${THICK}"/>` +
    `<text x="${(width + 4).toFixed(1)}" y="${top + THICK - 1}" class="value">${percent(share)}</text>`
  );
}
