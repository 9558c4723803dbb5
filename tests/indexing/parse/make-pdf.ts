import { deflateSync } from "node:zlib";
import PDFDocument from "pdfkit";

type Pdf = InstanceType<typeof PDFDocument>;

/** Draws a PDF in memory. */
export function makePdf(
  draw: (pdf: Pdf) => void,
  options: ConstructorParameters<typeof PDFDocument>[0] = {},
): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const pdf = new PDFDocument({ compress: false, ...options });
    const chunks: Buffer[] = [];
    pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
    pdf.on("end", () => resolve(Buffer.concat(chunks)));
    pdf.on("error", reject);
    draw(pdf);
    pdf.end();
  });
}

/** A PDF of two kilobytes whose only page inflates to 600 MB of spaces. */
export function bombPdf(): Uint8Array {
  const stream = deflateSync(deflateSync(Buffer.alloc(600_000_000, " ")));
  const parts = [
    Buffer.from("1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"),
    Buffer.from("2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"),
    Buffer.from("3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>\nendobj\n"),
    Buffer.concat([
      Buffer.from(`4 0 obj\n<</Length ${stream.length}/Filter[/FlateDecode/FlateDecode]>>\nstream\n`),
      stream,
      Buffer.from("\nendstream\nendobj\n"),
    ]),
  ];
  const header = Buffer.from("%PDF-1.4\n");
  let offset = header.length;
  const entries = parts.map((part) => {
    const entry = `${String(offset).padStart(10, "0")} 00000 n \n`;
    offset += part.length;
    return entry;
  });
  const table = `xref\n0 5\n0000000000 65535 f \n${entries.join("")}`;
  const trailer = `trailer<</Size 5/Root 1 0 R>>\nstartxref\n${offset}\n%%EOF`;
  return Buffer.concat([header, ...parts, Buffer.from(table + trailer)]);
}
