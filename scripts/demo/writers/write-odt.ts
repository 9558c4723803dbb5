import type { DemoDocument } from "../demo-document.ts";
import { archive, xml } from "./archive.ts";

const TYPE = "application/vnd.oasis.opendocument.text";
const OASIS = "urn:oasis:names:tc:opendocument:xmlns";
const NAMESPACES = ["office", "text", "table", "style"]
  .map((name) => `xmlns:${name}="${OASIS}:${name}:1.0"`)
  .join(" ");
const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
const MANIFEST = `${DECLARATION}<manifest:manifest xmlns:manifest="${OASIS}:manifest:1.0" manifest:version="1.3">
<manifest:file-entry manifest:full-path="/" manifest:media-type="${TYPE}"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
<manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>
</manifest:manifest>`;
const LIST_STYLES = `<text:list-style style:name="numbers"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style>
<text:list-style style:name="bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="\u2022"/></text:list-style>`;

/** Smallest OpenDocument text that LibreOffice opens: headings, paragraphs, lists and tables. */
export async function writeOdt(document: DemoDocument): Promise<Uint8Array> {
  const title = `<text:h text:outline-level="1">${xml(document.title)}</text:h>`;
  const content = [title, ...document.blocks.map(element)].join("\n");
  return archive({
    mimetype: TYPE,
    "META-INF/manifest.xml": MANIFEST,
    "meta.xml": `${DECLARATION}<office:document-meta xmlns:office="${OASIS}:office:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"><office:meta><dc:title>${xml(document.title)}</dc:title><dc:date>${document.updated.toISOString().slice(0, 19)}</dc:date></office:meta></office:document-meta>`,
    "content.xml": `${DECLARATION}<office:document-content ${NAMESPACES} office:version="1.3"><office:automatic-styles>${LIST_STYLES}</office:automatic-styles><office:body><office:text>
${content}
</office:text></office:body></office:document-content>`,
  });
}

function element(block: DemoDocument["blocks"][number]): string {
  switch (block.kind) {
    case "heading":
      return `<text:h text:outline-level="${block.level}">${xml(block.text)}</text:h>`;
    case "paragraph":
      return paragraph(block.text);
    case "list": {
      const items = block.items.map((item) => `<text:list-item>${paragraph(item)}</text:list-item>`);
      return `<text:list text:style-name="${block.ordered ? "numbers" : "bullets"}">${items.join("")}</text:list>`;
    }
    case "table":
      return `<table:table><table:table-column table:number-columns-repeated="${block.header.length}"/><table:table-header-rows>${row(block.header)}</table:table-header-rows>${block.rows.map(row).join("")}</table:table>`;
    case "faq":
      throw new Error("a FAQ has no place in an ODT of the demonstration");
  }
}

function row(cells: readonly string[]): string {
  const inner = cells.map((cell) => `<table:table-cell>${paragraph(cell)}</table:table-cell>`);
  return `<table:table-row>${inner.join("")}</table:table-row>`;
}

function paragraph(text: string): string {
  return `<text:p>${xml(text)}</text:p>`;
}
