import { layoutOf } from "./page-layout.ts";
import type { PdfLine } from "./pdf-line.ts";

/** Lines a running header or footer may have. */
const TALLEST = 3;
/** A line at the edge of this share of the pages (and at least three) is a running one. */
const SHARE = 0.6;
/** White space that parts a running header or footer from the text, in letter heights. */
const APART = 1.8;
const PAGE_NUMBER = /^(?:[-–—]\s*)?(?:page\s*)?\d{1,4}(?:\s*(?:\/|sur|of)\s*\d{1,4})?(?:\s*[-–—])?$/i;

/** Drops running headers, footers and page numbers: lines repeated at the edge of most pages, set apart from the text. */
export function withoutRunningLines(pages: ReadonlyArray<readonly PdfLine[]>): PdfLine[][] {
  const { bodySize } = layoutOf(pages.flat());
  const seen = new Map<string, number>();
  const keyOf = (line: PdfLine): string =>
    // Small print may carry the page number; a title that counts ("Chapitre 2") is no running line.
    line.size > bodySize ? line.text : line.text.replace(/\d+/g, "#");
  for (const lines of pages) {
    const sorted = topmost(lines);
    const edges = new Set([...sorted.slice(0, TALLEST), ...sorted.slice(-TALLEST)].map(keyOf));
    for (const key of edges) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const needed = Math.max(3, pages.length * SHARE);
  const repeats = (line: PdfLine): boolean => (seen.get(keyOf(line)) ?? 0) >= needed;
  return pages.map((lines, page) => {
    const sorted = topmost(lines);
    const running = new Set([...edgeRun(sorted, repeats), ...edgeRun(sorted.toReversed(), repeats)]);
    // A title repeated on every page is kept once.
    return lines.filter((line) => !running.has(line) || (page === 0 && line.size > bodySize));
  });
}

/** From one edge inwards: the longest run of repeated lines that white space parts from the rest, or a page number. */
function edgeRun(lines: readonly PdfLine[], repeats: (line: PdfLine) => boolean): readonly PdfLine[] {
  let run = lines.length > 1 && PAGE_NUMBER.test(lines[0]?.text ?? "") ? 1 : 0;
  for (let count = 1; count <= TALLEST; count++) {
    const line = lines[count - 1];
    const next = lines[count];
    if (!line || !next || !(repeats(line) || count <= run)) break;
    if (Math.abs(next.y - line.y) > Math.max(line.size, next.size) * APART) run = count;
  }
  return lines.slice(0, run);
}

/** A footer is often drawn before the text. */
function topmost(lines: readonly PdfLine[]): PdfLine[] {
  return [...lines].sort((a, b) => a.y - b.y);
}
