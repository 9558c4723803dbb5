import { PDFParse } from "pdf-parse";
import { describe, expect, it } from "vitest";
import { bombPdf, makePdf } from "./make-pdf.ts";
import { blocksOf, readAs, temporaryFolder, textOf, verdict } from "./temp-files.ts";

const folder = temporaryFolder();
const prose =
  "Le règlement de la cantine s'applique à tous les enfants inscrits dans les écoles de la commune. ";

/** A picture of a page of text, as a scanner makes it. */
async function picture(text: string): Promise<Buffer> {
  const page = await makePdf((pdf) => pdf.fontSize(26).text(text));
  const parser = new PDFParse({ data: new Uint8Array(page), verbosity: 0 });
  const shot = await parser.getScreenshot({ desiredWidth: 1_200, imageDataUrl: false });
  await parser.destroy();
  return Buffer.from(shot.pages[0]?.data ?? []);
}

describe("text", () => {
  it("finds headings, paragraphs, lists and pages; drops running lines and page numbers", async () => {
    const bytes = await makePdf(
      (pdf) => {
        for (let page = 1; page <= 4; page++) {
          if (page > 1) pdf.addPage();
          pdf.fontSize(8).text("Commune de Valcour-sur-Alize", 72, 40);
          pdf.fontSize(18).text(`Chapitre ${page}`, 72, 80);
          pdf.fontSize(11).text(prose.repeat(4), 72, 120).moveDown(1.5);
          pdf.text(`Pièces du chapitre ${page} :`).moveDown(0.2);
          pdf.text("• un justificatif de domicile").text("• une photo").moveDown(2);
          pdf.fontSize(8).text(`Page ${page} sur 4`, 72, 700, { lineBreak: false });
        }
      },
      { info: { ModDate: new Date("2026-02-03T12:00:00Z") } },
    );
    const outcome = await readAs(folder, "reglement.pdf", bytes);
    const blocks = blocksOf(outcome);
    expect(blocks.slice(4, 8)).toEqual([
      { kind: "heading", level: 1, text: "Chapitre 2", page: 2 },
      { kind: "paragraph", text: prose.repeat(4).trim(), page: 2 },
      { kind: "paragraph", text: "Pièces du chapitre 2 :", page: 2 },
      { kind: "list", ordered: false, items: ["un justificatif de domicile", "une photo"], page: 2 },
    ]);
    expect(JSON.stringify(blocks)).not.toMatch(/Valcour|Page \d/);
    expect(outcome).toMatchObject({ documents: [{ metadata: { documentDate: "2026-02-03" } }] });
  });

  it("puts cut words together again and keeps the hyphens of French", async () => {
    const bytes = await makePdf((pdf) => {
      const lines = [
        "Les inscriptions sont ouvertes aux admi-",
        "nistrés, y compris ceux mentionnés ci-",
        "dessus, dans les Alpes-",
        "Maritimes ou ailleurs en France.",
      ];
      for (const line of lines) pdf.fontSize(11).text(line);
    });
    expect(textOf(await readAs(folder, "cesure.pdf", bytes))).toContain(
      "aux administrés, y compris ceux mentionnés ci-dessus, dans les Alpes-Maritimes ou",
    );
  });

  it("keeps wrapped rows whole, as plain lines when no header is sure", async () => {
    const bytes = await makePdf((pdf) => {
      const put = (text: string, x: number, y: number) => pdf.text(text, x, y, { lineBreak: false });
      pdf.fontSize(11);
      put("Lundi 23", 72, 100);
      put("carottes", 180, 100);
      put("poulet", 300, 100);
      put("Jeudi 26", 72, 130);
      put("betteraves", 180, 130);
      put("gratin de pâtes au", 300, 130);
      put("fromage", 300, 144);
      put("poire", 450, 130);
    });
    expect(blocksOf(await readAs(folder, "menus.pdf", bytes))).toEqual([
      {
        kind: "list",
        ordered: false,
        items: ["Lundi 23 · carottes · poulet", "Jeudi 26 · betteraves · gratin de pâtes au fromage · poire"],
        page: 1,
      },
    ]);
  });

  it("reads rows of cells as a table", async () => {
    const bytes = await makePdf((pdf) => {
      pdf.fontSize(11).text(prose.repeat(2), 72, 72);
      [
        ["Quotient", "Prix"],
        ["moins de 500", "1,00 €"],
        ["plus de 500", "3,20 €"],
      ].forEach(([left = "", right = ""], row) => {
        pdf
          .text(left, 72, 200 + row * 16, { lineBreak: false })
          .text(right, 300, 200 + row * 16, { lineBreak: false });
      });
    });
    expect(blocksOf(await readAs(folder, "tarifs.pdf", bytes))).toContainEqual({
      kind: "table",
      header: ["Quotient", "Prix"],
      rows: [
        ["moins de 500", "1,00 €"],
        ["plus de 500", "3,20 €"],
      ],
      page: 1,
    });
  });
});

describe("scanned pages", () => {
  it("are recognised page by page, and said to be", async () => {
    const scan = await picture("Le marché a lieu le samedi matin sur la place du Parvis.");
    const bytes = await makePdf((pdf) => {
      pdf.text(prose);
      pdf.addPage().image(scan, 0, 0, { width: 612 });
    });
    const outcome = await readAs(folder, "mixte.pdf", bytes);
    expect(textOf(outcome)).toMatch(/march. a lieu le samedi matin/);
    expect(textOf(outcome)).toContain("règlement de la cantine");
    expect(outcome).toMatchObject({ warnings: [{ message: expect.stringContaining("page 2") }] });
  });

  it("are set aside without recognition, or reported when other pages have text", async () => {
    const scan = await picture("Le marché a lieu le samedi matin.");
    const only = await makePdf((pdf) => pdf.image(scan, 0, 0, { width: 612 }));
    const outcome = await readAs(folder, "scan.pdf", only, { ocr: false });
    expect(outcome).toMatchObject({
      quarantine: { code: "scanned", reason: expect.stringContaining("page 1") },
    });
    const mixed = await makePdf((pdf) => pdf.text(prose).addPage().image(scan, 0, 0, { width: 612 }));
    expect(await readAs(folder, "mixte2.pdf", mixed, { ocr: false })).toMatchObject({
      kind: "read",
      warnings: [{ message: expect.stringContaining("page 2") }],
    });
  });
});

describe("what cannot be read", () => {
  it("sets aside encrypted, blank, too long and too slow documents", async () => {
    const encrypted = await makePdf((pdf) => pdf.text(prose), { userPassword: "secret", pdfVersion: "1.7" });
    expect(verdict(await readAs(folder, "chiffre.pdf", encrypted))).toBe("encrypted");
    expect(verdict(await readAs(folder, "blanc.pdf", await makePdf(() => {})))).toBe("empty");
    const long = await makePdf((pdf) => {
      for (let page = 1; page < 1_000; page++) pdf.text(`Page ${page}`).addPage();
    });
    const outcome = await readAs(folder, "long.pdf", long);
    expect(outcome).toMatchObject({
      quarantine: { code: "too-large", reason: expect.stringContaining("1000 pages") },
    });
    expect(verdict(await readAs(folder, "lent.pdf", long, { limits: { maxMilliseconds: 1 } }))).toBe(
      "too-slow",
    );
  });

  it("sets aside a document that inflates beyond the memory limit", async () => {
    const bomb = bombPdf();
    expect(bomb.length).toBeLessThan(10_000);
    const outcome = await readAs(folder, "bombe.pdf", bomb, { limits: { maxMegabytes: 100 } });
    expect(verdict(outcome)).toBe("too-large");
  });

  it("survives every kind of damage, and reads the next file", async () => {
    const whole = await makePdf((pdf) => pdf.text(prose.repeat(20)), { compress: true });
    const outcomes: string[] = [];
    for (let seed = 0; seed < 12; seed++) {
      const damaged = Uint8Array.from(whole);
      for (let hit = 0; hit < 40; hit++)
        damaged[(seed * 7919 + hit * 104_729) % whole.length] = (seed * 31 + hit * 17) % 256;
      outcomes.push(verdict(await readAs(folder, `abime-${seed}.pdf`, damaged)));
    }
    for (const share of [0.1, 0.5, 0.9]) {
      outcomes.push(verdict(await readAs(folder, "tronque.pdf", whole.subarray(0, whole.length * share))));
    }
    for (const outcome of outcomes)
      expect(["read", "corrupt", "empty", "encrypted", "scanned"]).toContain(outcome);
    expect(outcomes.filter((outcome) => outcome === "corrupt").length).toBeGreaterThan(0);
    expect(verdict(await readAs(folder, "intact.pdf", whole))).toBe("read");
  });
});
