import { letters } from "./legible.ts";
import { gapBefore, type PageLayout, rounded } from "./page-layout.ts";
import type { PdfLine } from "./pdf-line.ts";

const LONGEST = 140;
/** Space above a line, in usual line gaps, that sets it apart. */
const APART = 1.25;
/** `III - Les aides`, `3.2 – Lancement`, `Article 5 : Tarifs`, `Annexe B`. */
const NUMBERED =
  /^(?:(?:article|chapitre|titre|annexe|section|partie)\s+(?:\d+|[IVX]+|[A-Z]|premier|1er)\b|[IVX]{1,4}\s*[.)–-]\s*\p{Lu}|\d{1,2}(?:\.\d{1,2})+\.?\s*[–-]?\s*\p{Lu})/iu;

/**
 * Level of the heading a line is, or null. Conservative: taller letters, or numbering, or capitals, set apart from the text
 * above and not ending like a sentence.
 */
export function headingLevel(lines: readonly PdfLine[], index: number, layout: PageLayout): number | null {
  const line = lines[index];
  if (!line || line.text.length > LONGEST || line.text.includes("\t")) return null;
  if (letters(line.text) < 3 || /[,;:]$|\p{Ll}\.$/u.test(line.text)) return null;
  const size = rounded(line.size);
  const level = layout.headingSizes.indexOf(size) + 1;
  if (level > 0 && !/^\p{Ll}/u.test(line.text)) return Math.min(level, 3);
  const gap = gapBefore(lines, index);
  const apart = gap === 0 || gap > layout.lineGap * APART;
  const below = Math.min(layout.headingSizes.length, 3);
  if (apart && NUMBERED.test(line.text)) return below + depth(line.text);
  const capitals = line.text === line.text.toUpperCase() && letters(line.text) >= 5;
  const nextGap = gapBefore(lines, index + 1);
  return capitals && gap > layout.lineGap * APART && nextGap > 0 && line.text.length <= 80 ? below + 1 : null;
}

/** `3.2.1` is two levels below `III`. */
function depth(text: string): number {
  const numbers = /^\d+(?:\.\d+)*/.exec(text)?.[0];
  return numbers ? Math.min(numbers.split(".").length, 3) : 1;
}
