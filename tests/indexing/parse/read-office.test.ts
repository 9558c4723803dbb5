import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from "docx";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { blocksOf, readAs, temporaryFolder, verdict } from "./temp-files.ts";

const folder = temporaryFolder();
const docx = (children: ReadonlyArray<Paragraph | Table>): Promise<Buffer> =>
  Packer.toBuffer(new Document({ sections: [{ children: [...children] }] }));
const bold = (text: string): Paragraph => new Paragraph({ children: [new TextRun({ text, bold: true })] });

function odt(body: string, extra: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  const content = `<office:document-content><office:automatic-styles><text:list-style style:name="L1"><text:list-level-style-number text:level="1"/></text:list-style></office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  return zipSync({
    mimetype: strToU8("application/vnd.oasis.opendocument.text"),
    "content.xml": strToU8(content),
    "meta.xml": strToU8("<office:meta><dc:date>2026-02-03T10:00:00</dc:date></office:meta>"),
    ...extra,
  });
}

describe("DOCX", () => {
  it("reads headings, paragraphs, lists and tables", async () => {
    const cell = (text: string): TableCell => new TableCell({ children: [new Paragraph(text)] });
    const bytes = await docx([
      new Paragraph({ text: "Règlement", heading: HeadingLevel.TITLE }),
      new Paragraph({ text: "Inscription", heading: HeadingLevel.HEADING_2 }),
      new Paragraph("À l'accueil de la mairie."),
      new Paragraph({ text: "une photo", bullet: { level: 0 } }),
      new Paragraph({ text: "un justificatif", bullet: { level: 0 } }),
      new Table({
        rows: [
          ["Âge", "Prix"],
          ["3 ans", "3 €"],
        ].map((row) => new TableRow({ children: row.map(cell) })),
      }),
    ]);
    const outcome = await readAs(folder, "reglement.docx", bytes);
    expect(blocksOf(outcome)).toEqual([
      { kind: "heading", level: 1, text: "Règlement" },
      { kind: "heading", level: 2, text: "Inscription" },
      { kind: "paragraph", text: "À l'accueil de la mairie." },
      { kind: "list", ordered: false, items: ["une photo", "un justificatif"] },
      { kind: "table", header: ["Âge", "Prix"], rows: [["3 ans", "3 €"]] },
    ]);
    expect(outcome).toMatchObject({
      documents: [{ metadata: { documentDate: expect.stringMatching(/^\d{4}-/) } }],
    });
  });

  it("takes bold lines for headings where no style is used, and bold questions everywhere", async () => {
    const bytes = await docx([
      bold("Inscription"),
      new Paragraph("À l'accueil."),
      bold("Et pour mon frère ?"),
      new Paragraph("Aussi."),
    ]);
    expect(blocksOf(await readAs(folder, "gras.docx", bytes))).toEqual([
      { kind: "heading", level: 2, text: "Inscription" },
      { kind: "paragraph", text: "À l'accueil." },
      { kind: "heading", level: 3, text: "Et pour mon frère ?" },
      { kind: "paragraph", text: "Aussi." },
    ]);
  });
});

describe("ODT", () => {
  it("reads headings, spaces, links, lists, tables and the date", async () => {
    const bytes = odt(
      `<text:tracked-changes><text:p>supprimé</text:p></text:tracked-changes>
       <text:h text:outline-level="2">Tarifs</text:h>
       <text:p>Voir<text:s text:c="1"/><text:a xlink:href="https://www.valcour-sur-alize.example">le site</text:a>.<office:annotation><text:p>note</text:p></office:annotation></text:p>
       <text:list text:style-name="L1"><text:list-item><text:p>Appelez</text:p></text:list-item><text:list-item><text:p>Venez</text:p></text:list-item></text:list>
       <table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Âge</text:p></table:table-cell><table:table-cell><text:p>Prix</text:p></table:table-cell></table:table-row></table:table-header-rows>
       <table:table-row><table:table-cell><text:p>3 ans</text:p></table:table-cell><table:table-cell table:number-columns-repeated="1"><text:p>3 €</text:p></table:table-cell><table:table-cell table:number-columns-repeated="900"/></table:table-row></table:table>`,
    );
    const outcome = await readAs(folder, "tarifs.odt", bytes);
    expect(blocksOf(outcome)).toEqual([
      { kind: "heading", level: 2, text: "Tarifs" },
      { kind: "paragraph", text: "Voir [le site](https://www.valcour-sur-alize.example)." },
      { kind: "list", ordered: true, items: ["Appelez", "Venez"] },
      { kind: "table", header: ["Âge", "Prix"], rows: [["3 ans", "3 €"]] },
    ]);
    expect(outcome).toMatchObject({ documents: [{ metadata: { documentDate: "2026-02-03" } }] });
  });

  it("sets an encrypted one aside", async () => {
    const manifest = strToU8("<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>");
    expect(verdict(await readAs(folder, "chiffre.odt", odt("", { "META-INF/manifest.xml": manifest })))).toBe(
      "encrypted",
    );
  });
});

describe("archives", () => {
  it("refuses bombs before inflating them", async () => {
    const bomb = zipSync({ "word/document.xml": new Uint8Array(60_000_000) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(verdict(await readAs(folder, "bombe.docx", bomb))).toBe("archive-bomb");
    const many = zipSync(
      Object.fromEntries(Array.from({ length: 20_001 }, (_, at) => [`p/${at}`, new Uint8Array()])),
    );
    expect(verdict(await readAs(folder, "mille.odt", many))).toBe("archive-bomb");
  });

  it("is not fooled by a bomb that lies about its size", async () => {
    const bomb = zipSync({ "word/document.xml": new Uint8Array(60_000_000) });
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    for (let at = 0; at + 46 < bomb.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1_000, true);
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 1_000, true);
    }
    expect(["corrupt", "empty", "archive-bomb"]).toContain(
      verdict(await readAs(folder, "menteur.docx", bomb)),
    );
  });

  it("sets aside truncated archives and unknown ones", async () => {
    const bytes = await docx([new Paragraph("Bonjour à tous les habitants.")]);
    for (const share of [0.2, 0.6, 0.95]) {
      expect(verdict(await readAs(folder, "tronque.docx", bytes.subarray(0, bytes.length * share)))).toBe(
        "corrupt",
      );
    }
    expect(verdict(await readAs(folder, "autre.docx", zipSync({ "a.txt": strToU8("bonjour") })))).toBe(
      "corrupt",
    );
    expect(
      verdict(await readAs(folder, "xml.docx", zipSync({ "word/document.xml": strToU8("<w:document") }))),
    ).toBe("corrupt");
  });
});
