import type { PdfLine } from "./pdf-line.ts";

/** Lines looked at from the top and the bottom of each page. */
const EDGE = 3;
/** A line at the edge of this share of the pages (and at least three) is a running header or footer. */
const SHARE = 0.6;
const PAGE_NUMBER = /^(?:[-–—]\s*)?(?:page\s*)?\d{1,4}(?:\s*(?:\/|sur|of)\s*\d{1,4})?(?:\s*[-–—])?$/i;

/** Drops running headers, footers and page numbers. */
export function withoutRunningLines(pages: ReadonlyArray<readonly PdfLine[]>): PdfLine[][] {
  const seen = new Map<string, number>();
  for (const lines of pages) {
    for (const key of new Set(edgeLines(lines).map((line) => keyOf(line.text)))) {
      seen.set(key, (seen.get(key) ?? 0) + 1);
    }
  }
  const needed = Math.max(3, pages.length * SHARE);
  return pages.map((lines) => {
    const edges = new Set(edgeLines(lines));
    const outermost = new Set([topmost(lines)[0], topmost(lines).at(-1)]);
    return lines.filter((line) => {
      if (outermost.has(line) && lines.length > 1 && PAGE_NUMBER.test(line.text)) return false;
      return !(edges.has(line) && (seen.get(keyOf(line.text)) ?? 0) >= needed);
    });
  });
}

function edgeLines(lines: readonly PdfLine[]): PdfLine[] {
  const sorted = topmost(lines);
  return sorted.length <= EDGE * 2 ? sorted : [...sorted.slice(0, EDGE), ...sorted.slice(-EDGE)];
}

/** A footer is often drawn before the text. */
function topmost(lines: readonly PdfLine[]): PdfLine[] {
  return [...lines].sort((a, b) => a.y - b.y);
}

/** Page numbers differ from one page to the next. */
function keyOf(text: string): string {
  return text.toLowerCase().replace(/\d+/g, "#").replace(/\s+/g, " ");
}
