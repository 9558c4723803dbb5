import type { Block } from "../../../src/indexing/parse/parsed-document.ts";

type Table = Extract<Block, { kind: "table" }>;

const PADDING = 4;
const FIRST_COLUMN_SHARE = 1.9;

/** Draws a ruled table; its header is repeated at the top of every page it reaches. */
export function writeTable(pdf: PDFKit.PDFDocument, table: Table, left: number): void {
  const width = pdf.page.width - 2 * left;
  const unit = width / (table.header.length - 1 + FIRST_COLUMN_SHARE);
  const widths = table.header.map((_, index) => (index === 0 ? unit * FIRST_COLUMN_SHARE : unit));
  writeRow(pdf, table.header, widths, left, "Helvetica-Bold");
  for (const row of table.rows) {
    if (pdf.y + rowHeight(pdf, row, widths) > pdf.page.height - left) {
      pdf.addPage();
      writeRow(pdf, table.header, widths, left, "Helvetica-Bold");
    }
    writeRow(pdf, row, widths, left, "Helvetica");
  }
  pdf.x = left;
  pdf.moveDown(0.8);
}

function writeRow(
  pdf: PDFKit.PDFDocument,
  cells: readonly string[],
  widths: readonly number[],
  left: number,
  font: string,
): void {
  pdf.font(font).fontSize(9.5);
  const height = rowHeight(pdf, cells, widths);
  const top = pdf.y;
  let x = left;
  widths.forEach((width, index) => {
    pdf.rect(x, top, width, height).lineWidth(0.5).stroke("#999999");
    pdf
      .fillColor("black")
      .text(cells[index] ?? "", x + PADDING, top + PADDING, { width: width - 2 * PADDING });
    x += width;
  });
  pdf.y = top + height;
}

function rowHeight(pdf: PDFKit.PDFDocument, cells: readonly string[], widths: readonly number[]): number {
  pdf.fontSize(9.5);
  const heights = widths.map((width, index) =>
    pdf.heightOfString(cells[index] || " ", { width: width - 2 * PADDING }),
  );
  return Math.max(...heights) + 2 * PADDING;
}
