import {
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  WidthType,
} from "docx";
import { strFromU8, unzipSync } from "fflate";
import type { DemoDocument } from "../demo-document.ts";
import { archive } from "./archive.ts";

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;
const LISTS = {
  config: [
    { reference: "numbers", levels: [{ level: 0, format: LevelFormat.DECIMAL, text: "%1." }] },
    { reference: "bullets", levels: [{ level: 0, format: LevelFormat.BULLET, text: "\u2022" }] },
  ],
};

/** Word document with real heading styles, lists and tables. */
export async function writeDocx(document: DemoDocument): Promise<Uint8Array> {
  const file = new Document({
    title: document.title,
    creator: "Mairie de Valcour-sur-Alize",
    numbering: LISTS,
    sections: [
      {
        children: [
          new Paragraph({ text: document.title, heading: HeadingLevel.TITLE }),
          ...document.blocks.flatMap(children),
        ],
      },
    ],
  });
  return fixedDates(await Packer.toBuffer(file), document.updated);
}

function children(block: DemoDocument["blocks"][number]): Array<Paragraph | Table> {
  switch (block.kind) {
    case "heading":
      return [
        new Paragraph({ text: block.text, heading: HEADINGS[block.level - 1] ?? HeadingLevel.HEADING_4 }),
      ];
    case "paragraph":
      return [new Paragraph({ text: block.text })];
    case "list": {
      const numbering = { reference: block.ordered ? "numbers" : "bullets", level: 0 };
      return block.items.map((text) => new Paragraph({ text, numbering }));
    }
    case "table":
      return [
        new Table({
          width: { size: 100, type: WidthType.PERCENTAGE },
          rows: [block.header, ...block.rows].map((cells, index) => row(cells, index === 0)),
        }),
      ];
    case "faq":
      throw new Error("a FAQ has no place in a DOCX of the demonstration");
  }
}

function row(cells: readonly string[], tableHeader: boolean): TableRow {
  return new TableRow({
    tableHeader,
    children: cells.map((text) => new TableCell({ children: [new Paragraph({ text })] })),
  });
}

/** The library stamps the current time into the file and its archive. */
function fixedDates(bytes: Uint8Array, date: Date): Uint8Array {
  const parts: Record<string, string | Uint8Array> = unzipSync(bytes);
  const core = parts["docProps/core.xml"];
  if (core instanceof Uint8Array) {
    const stamp = `$1${date.toISOString().slice(0, 19)}Z<`;
    parts["docProps/core.xml"] = strFromU8(core).replaceAll(/(<dcterms:[^>]+>)[^<]+</g, stamp);
  }
  return archive(parts);
}
