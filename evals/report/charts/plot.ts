import { escapeHtml } from "../html/escape-html.ts";

const WIDTH = 360;
const HEIGHT = 250;
const LEFT = 52;
const RIGHT = 26;
const TOP = 12;
const BOTTOM = 46;

/** Where a point of the unit square stands in the drawing. */
export function place(x: number, y: number): { readonly x: number; readonly y: number } {
  return {
    x: LEFT + x * (WIDTH - LEFT - RIGHT),
    y: HEIGHT - BOTTOM - y * (HEIGHT - TOP - BOTTOM),
  };
}

/** Coordinates as SVG writes them. */
export function at(value: number): string {
  return value.toFixed(1);
}

/**
 * A square from 0 to 100 % both ways with its grid, and shapes drawn in it.
 *
 * @param description what a person who does not see it is told.
 * @param shapes safe SVG.
 */
export function unitPlot(
  description: string,
  labels: { readonly x: string; readonly y: string },
  shapes: string,
): string {
  const ticks = [0, 0.25, 0.5, 0.75, 1];
  const grid = ticks
    .map((tick) => {
      const row = place(0, tick);
      const column = place(tick, 0);
      return (
        `<path class="grid" d="M${at(row.x)} ${at(row.y)}H${WIDTH - RIGHT}M${at(column.x)} ${at(column.y)}V${TOP}"/>` +
        `<text x="${LEFT - 6}" y="${at(row.y + 4)}" text-anchor="end">${tick * 100}\u00a0%</text>` +
        `<text x="${at(column.x)}" y="${HEIGHT - BOTTOM + 16}" text-anchor="middle">${tick * 100}\u00a0%</text>`
      );
    })
    .join("");
  const middle = place(0.5, 0.5);
  return `<svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escapeHtml(description)}">${grid}
<text x="${at(middle.x)}" y="${HEIGHT - 8}" text-anchor="middle">${escapeHtml(labels.x)}</text>
<text transform="translate(11 ${at(middle.y)}) rotate(-90)" text-anchor="middle">${escapeHtml(labels.y)}</text>
${shapes}</svg>`;
}
