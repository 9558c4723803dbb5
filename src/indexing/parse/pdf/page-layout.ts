import type { PdfLine } from "./pdf-line.ts";

/** Usual measures of a document, against which a line stands out. */
export interface PageLayout {
  /** Height of most letters, in points; 0 when unknown. */
  readonly bodySize: number;
  /** Usual distance between two lines, in points. */
  readonly lineGap: number;
  /** Sizes larger than the body's, largest first: the levels of headings. */
  readonly headingSizes: readonly number[];
}

/** A heading's letters are at least this much taller than the body's. */
const TALLER = 1.12;
/** Letters of one size that fill more than this share of a document are text, not headings. */
const LARGEST_SHARE = 0.25;

export function layoutOf(lines: readonly PdfLine[]): PageLayout {
  const bySize = new Map<number, number>();
  for (const line of lines) {
    bySize.set(rounded(line.size), (bySize.get(rounded(line.size)) ?? 0) + line.text.length);
  }
  const bodySize = [...bySize].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  const total = [...bySize.values()].reduce((sum, count) => sum + count, 0);
  const headingSizes = [...bySize]
    .filter(([size, count]) => size >= bodySize * TALLER && count <= total * LARGEST_SHARE)
    .map(([size]) => size)
    .sort((a, b) => b - a);
  const gaps = lines
    .flatMap((line, index) => (rounded(line.size) === bodySize ? [gapBefore(lines, index)] : []))
    .filter((gap) => gap > 0)
    .sort((a, b) => a - b);
  return { bodySize, lineGap: gaps[Math.floor(gaps.length / 3)] ?? 0, headingSizes };
}

/** Distance from the line above on the same page, in points; 0 for the first line of a page or column. */
export function gapBefore(lines: readonly PdfLine[], index: number): number {
  const line = lines[index];
  const above = lines[index - 1];
  if (!line || !above || above.page !== line.page) return 0;
  return Math.max(0, line.y - above.y);
}

export function rounded(size: number): number {
  return Math.round(size * 2) / 2;
}
