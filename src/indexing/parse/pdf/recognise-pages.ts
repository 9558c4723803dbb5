import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { PDFParse } from "pdf-parse";
import type { PdfLine } from "./pdf-line.ts";

/** Wide enough for small print, small enough to take a few seconds a page. */
const PIXELS_WIDE = 1_600;

/** Text of pictured pages, by page number; null when character recognition is not installed. */
export async function recognisePages(
  parser: PDFParse,
  pages: readonly number[],
  progress: () => void,
): Promise<ReadonlyMap<number, readonly PdfLine[]> | null> {
  const engine = await loadEngine();
  if (engine === null) return null;
  const worker = await engine.createWorker("fra", 1, {
    langPath: engine.langPath,
    gzip: true,
    cacheMethod: "none",
    logger: progress,
    errorHandler: () => {},
  });
  const found = new Map<number, readonly PdfLine[]>();
  try {
    for (const page of pages) {
      const shot = await parser.getScreenshot({
        partial: [page],
        desiredWidth: PIXELS_WIDE,
        imageDataUrl: false,
      });
      progress();
      const image = shot.pages[0]?.data;
      if (!image) continue;
      const { data } = await worker.recognize(Buffer.from(image));
      found.set(page, linesOfText(data.text, page));
      progress();
    }
  } finally {
    await worker.terminate();
  }
  return found;
}

/** Both packages are optional; the language data is read from disk, never downloaded. */
async function loadEngine() {
  try {
    const { createWorker } = (await import("tesseract.js")).default;
    const data = createRequire(import.meta.url).resolve("@tesseract.js-data/fra/package.json");
    return { createWorker, langPath: join(dirname(data), "4.0.0") };
  } catch {
    return null;
  }
}

/** Blank lines become distance, which the paragraph reader understands. */
function linesOfText(text: string, page: number): PdfLine[] {
  const lines: PdfLine[] = [];
  text.split("\n").forEach((row, index) => {
    if (row.trim() !== "") lines.push({ text: row.trim(), page, size: 0, x: 0, y: index * 12 });
  });
  return lines;
}
