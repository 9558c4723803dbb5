/** One printed line of a page. */
export interface PdfLine {
  /** Cells far apart on the line are separated by tabs. */
  readonly text: string;
  readonly page: number;
  /** Height of its letters, in points; 0 when unknown (recognised text). */
  readonly size: number;
  /** Left edge and baseline from the top of the page, in points. */
  readonly x: number;
  readonly y: number;
}

/** What the PDF engine says of one run of text. */
export interface PdfItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly hasEOL: boolean;
}

type ToPage = (x: number, y: number) => readonly number[];

/** Space between two runs, in letter heights: above, two words; far above, two cells. */
const WORD_GAP = 0.15;
const CELL_GAP = 1.6;

/**
 * Assembles runs of text, in the order the file draws them, into lines.
 *
 * @param toPage maps to page space, y downwards.
 */
export function linesOf(items: readonly PdfItem[], page: number, toPage: ToPage): PdfLine[] {
  const lines: PdfLine[] = [];
  let open: { text: string; size: number; x: number; y: number; right: number; gap: boolean } | null = null;
  const close = (): void => {
    const text = open?.text
      .replace(/[ \u00a0]*\t[ \t\u00a0]*/g, "\t")
      .replace(/ {2,}/g, " ")
      .trim();
    if (open && text) lines.push({ text, page, size: open.size, x: open.x, y: open.y });
    open = null;
  };
  for (const item of items) {
    const [x = 0, y = 0] = toPage(item.transform[4] ?? 0, item.transform[5] ?? 0);
    const size = Math.hypot(item.transform[2] ?? 0, item.transform[3] ?? 0);
    if (item.str.trim() === "") {
      // A blank run counts by its width, measured when the next run comes.
      if (open && item.str !== "") open.gap = true;
      if (item.hasEOL) close();
      continue;
    }
    const sameLine: boolean =
      open !== null && Math.abs(open.y - y) < Math.max(open.size, size) * 0.5 && x >= open.right - size;
    if (!sameLine) close();
    if (open === null) {
      open = { text: item.str, size, x, y, right: x + item.width, gap: false };
    } else {
      const space = (x - open.right) / (size || 1);
      const separator = space > CELL_GAP ? "\t" : open.gap || space > WORD_GAP ? " " : "";
      open.text += separator + item.str;
      open.size = Math.max(open.size, size);
      open.right = x + item.width;
      open.gap = false;
    }
    if (item.hasEOL) close();
  }
  close();
  return topFirst(lines);
}

/** Titles are often drawn last: what stands above the first drawn line comes before it. */
function topFirst(lines: readonly PdfLine[]): PdfLine[] {
  const first = lines[0];
  if (!first) return [];
  const above = lines.filter((line) => line.y < first.y - first.size).sort((a, b) => a.y - b.y);
  return [...above, ...lines.filter((line) => !above.includes(line))];
}
