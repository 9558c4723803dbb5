import { PDFParse } from "pdf-parse";
import { readingMessages } from "../../../i18n/fr/reading.ts";
import { quarantined, read } from "../outcome.ts";
import type { ReadOutcome, ReadWarning } from "../parsed-document.ts";
import type { ReadingJob } from "../worker/reading-job.ts";
import { isGarbled, isLegible, letters, withoutGarbage } from "./legible.ts";
import { pageBlocks } from "./page-blocks.ts";
import { linesOf, type PdfItem, type PdfLine } from "./pdf-line.ts";
import { recognisePages } from "./recognise-pages.ts";
import { withoutRunningLines } from "./running-lines.ts";

const messages = readingMessages.quarantine;

/** What we use of the engine under pdf-parse: its own text drops letter sizes and positions, which headings need. */
interface PdfPage {
  getTextContent(): Promise<{ readonly items: ReadonlyArray<PdfItem | { readonly type: string }> }>;
  getOperatorList(): Promise<{ readonly fnArray: readonly number[] }>;
  getViewport(options: { readonly scale: number }): {
    convertToViewportPoint(x: number, y: number): readonly number[];
  };
  cleanup(): void;
}

/** Codes of the drawing operators that paint an image (pdf.js `OPS`: from image masks to solid masks), and of paths. */
const FIRST_IMAGE = 83;
const LAST_IMAGE = 90;
const PATH = 91;
/** A page without text that draws this many shapes has its letters drawn one by one. */
const MANY_PATHS = 60;

/** Reads a PDF page by page; pages without readable text go through character recognition when it is installed. */
export async function readPdf(job: ReadingJob, progress: () => void): Promise<ReadOutcome> {
  const parser = new PDFParse({ data: new Uint8Array(job.bytes), verbosity: 0, isEvalSupported: false });
  try {
    const info = await parser.getInfo();
    if (info.total > job.limits.maxPages) {
      return quarantined("too-large", messages.tooManyPages(info.total, job.limits.maxPages));
    }
    const { pages, pictured } = await readPages(parser, info.total, progress);
    const warnings: ReadWarning[] = [];
    const recognised = await recognise(parser, pictured, job, progress);
    for (const [page, lines] of recognised.lines) pages[page - 1] = lines;
    const lost = pictured.filter((page) => !isLegible(textOf(recognised.lines.get(page) ?? [])));
    const text = pages.flatMap((lines) => textOf(lines)).join("\n");
    if (letters(text) === 0 || (lost.length > 0 && lost.length === pages.length)) {
      return lost.length > 0
        ? quarantined("scanned", messages.scanned(lost, recognised.installed ? "failed" : "absent"))
        : quarantined("empty", messages.empty);
    }
    const obtained = pictured.filter((page) => !lost.includes(page));
    if (obtained.length > 0) warnings.push({ message: readingMessages.warning.recognisedPages(obtained) });
    if (lost.length > 0) warnings.push({ message: readingMessages.warning.scannedPages(lost) });
    const blocks = pageBlocks(withoutRunningLines(pages).flat());
    const documentDate = dateOf(info);
    return read([{ record: null, metadata: documentDate ? { documentDate } : {}, blocks }], warnings);
  } catch (error) {
    if (error instanceof Error && error.name === "PasswordException") {
      return quarantined("encrypted", messages.encrypted);
    }
    return quarantined("corrupt", messages.corrupt("PDF"));
  } finally {
    await parser.destroy().catch(() => {});
  }
}

/** Lines of every page, and the numbers of the pages whose text is in a picture or in unreadable signs. */
async function readPages(parser: PDFParse, total: number, progress: () => void) {
  const { doc } = parser as unknown as { readonly doc: { getPage(page: number): Promise<PdfPage> } };
  const pages: Array<readonly PdfLine[]> = [];
  const pictured: number[] = [];
  for (let number = 1; number <= total; number++) {
    const page = await doc.getPage(number);
    const viewport = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const runs = items.filter((item): item is PdfItem => "str" in item);
    const lines = linesOf(runs, number, (x, y) => viewport.convertToViewportPoint(x, y));
    const legible = isLegible(textOf(lines));
    if (!legible && (isGarbled(textOf(lines)) || (await drawsPictures(page)))) pictured.push(number);
    pages.push(
      lines.map((line) => ({ ...line, text: withoutGarbage(line.text) })).filter((line) => line.text !== ""),
    );
    page.cleanup();
    progress();
  }
  return { pages, pictured };
}

async function drawsPictures(page: PdfPage): Promise<boolean> {
  const { fnArray } = await page.getOperatorList();
  const images = fnArray.some((code) => code >= FIRST_IMAGE && code <= LAST_IMAGE);
  return images || fnArray.filter((code) => code === PATH).length >= MANY_PATHS;
}

async function recognise(
  parser: PDFParse,
  pictured: readonly number[],
  { ocr, limits }: ReadingJob,
  progress: () => void,
): Promise<{ readonly installed: boolean; readonly lines: ReadonlyMap<number, readonly PdfLine[]> }> {
  if (!ocr || pictured.length === 0) return { installed: ocr, lines: new Map() };
  const lines = await recognisePages(parser, pictured.slice(0, limits.maxOcrPages), progress);
  return { installed: lines !== null, lines: lines ?? new Map() };
}

function textOf(lines: readonly PdfLine[]): string {
  return lines.map((line) => line.text).join("\n");
}

function dateOf(info: Awaited<ReturnType<PDFParse["getInfo"]>>): string | null {
  const dates = info.getDateNode();
  const date = dates.ModDate ?? dates.XmpModifyDate ?? dates.CreationDate ?? dates.XmpCreateDate;
  return date && !Number.isNaN(date.getTime()) ? date.toISOString().slice(0, 10) : null;
}
