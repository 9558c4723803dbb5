import PDFDocument from "pdfkit";
import type { DemoDocument } from "../demo-document.ts";
import { writeTable } from "./write-pdf-table.ts";

const MARGIN = 60;
const FOOTER = "Valcour-sur-Alize, commune fictive - document de démonstration";
const HEADING_SIZES = [15, 13, 11.5] as const;

/** A4 with page numbers; the standard fonts hold all French letters and the euro sign. */
export async function writePdf(document: DemoDocument): Promise<Uint8Array> {
  const pdf = new PDFDocument({
    size: "A4",
    margin: MARGIN,
    bufferPages: true,
    lang: "fr",
    info: { Title: document.title, CreationDate: document.updated, ModDate: document.updated },
  });
  const bytes = new Promise<Uint8Array>((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
    pdf.on("end", () => resolve(Buffer.concat(chunks)));
    pdf.on("error", reject);
  });
  pdf.font("Helvetica-Bold").fontSize(18).text(document.title).moveDown(0.8);
  for (const block of document.blocks) writeBlock(pdf, block);
  writeFooters(pdf);
  pdf.end();
  return bytes;
}

function writeBlock(pdf: PDFKit.PDFDocument, block: DemoDocument["blocks"][number]): void {
  const body = pdf.font("Helvetica").fontSize(10.5);
  switch (block.kind) {
    case "heading":
      if (pdf.y > pdf.page.height - 3 * MARGIN) pdf.addPage();
      pdf.moveDown(0.6).font("Helvetica-Bold");
      pdf.fontSize(HEADING_SIZES[block.level - 1] ?? 11).text(block.text, MARGIN);
      pdf.moveDown(0.4);
      return;
    case "paragraph":
      body.text(block.text, MARGIN, undefined, { lineGap: 2 }).moveDown(0.6);
      return;
    case "list":
      block.items.forEach((item, index) => {
        body.text(`${block.ordered ? `${index + 1}.` : "-"} ${item}`, MARGIN + 12, undefined, { lineGap: 2 });
      });
      pdf.moveDown(0.6);
      return;
    case "table":
      writeTable(pdf, block, MARGIN);
      return;
    case "faq":
      throw new Error("a FAQ has no place in a PDF of the demonstration");
  }
}

function writeFooters(pdf: PDFKit.PDFDocument): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page++) {
    pdf.switchToPage(page);
    // Below the margin, text would otherwise open a new page.
    pdf.page.margins.bottom = 0;
    pdf.font("Helvetica").fontSize(8);
    pdf.text(`${FOOTER} - page ${page + 1} sur ${count}`, MARGIN, pdf.page.height - 40, { align: "center" });
  }
}
