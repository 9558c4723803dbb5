import { strFromU8, type Unzipped, zipSync } from "fflate";
import mammoth from "mammoth";
import { readingMessages } from "../../../i18n/fr/reading.ts";
import { isoDate } from "../../metadata/iso-date.ts";
import { quarantined, read } from "../outcome.ts";
import type { Block, ReadOutcome } from "../parsed-document.ts";
import { htmlBlocks } from "../web/html-blocks.ts";

/** Styles Word and LibreOffice give to titles, over those mammoth knows. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Titre'] => h1:fresh",
  ...[1, 2, 3, 4, 5, 6].map((level) => `p[style-name='Titre ${level}'] => h${level}:fresh`),
];

/** Longest line taken for a heading when a document uses no heading style. */
const LONGEST_BOLD_HEADING = 120;
const LONGEST_QUESTION = 400;

/**
 * Reads a Word document from its decompressed parts. They are packed anew, so that the converter only inflates what was
 * measured.
 */
export async function readDocx(parts: Unzipped): Promise<ReadOutcome> {
  const buffer = Buffer.from(zipSync(parts, { level: 0 }));
  const { value: html } = await mammoth.convertToHtml(
    { buffer },
    { styleMap: STYLES, convertImage: mammoth.images.imgElement(async () => ({ src: "" })) },
  );
  const blocks = withBoldHeadings(htmlBlocks(html));
  if (blocks.length === 0) return quarantined("empty", readingMessages.quarantine.empty);
  const documentDate = modifiedDate(parts);
  return read([{ record: null, metadata: documentDate ? { documentDate } : {}, blocks }]);
}

/**
 * Many documents mark their titles in bold only: taken as headings when no heading style is used at all. A bold question
 * is one in any case: it opens its answer.
 */
function withBoldHeadings(blocks: readonly Block[]): readonly Block[] {
  const styled = blocks.some((block) => block.kind === "heading");
  let level = 1;
  return blocks.map((block, index) => {
    if (block.kind === "heading") level = block.level;
    const bold = boldLine(block);
    const followed = blocks[index + 1] !== undefined && blocks[index + 1]?.kind !== "heading";
    if (bold === null || !followed) return block;
    if (bold.endsWith("?")) return { kind: "heading", level: Math.min(level + 1, 6), text: bold };
    const title =
      !styled && bold.length <= LONGEST_BOLD_HEADING && /\p{L}{3}/u.test(bold) && !/[.;,]$/.test(bold);
    if (title) level = 2;
    return title ? { kind: "heading", level: 2, text: bold } : block;
  });
}

/** The text of a block that is one bold line, be it a numbered one. */
function boldLine(block: Block): string | null {
  const only = block.kind === "list" && block.items.length === 1 ? block.items[0] : undefined;
  const text = block.kind === "paragraph" ? block.text : only;
  const bold = text === undefined ? undefined : /^\*\*([^*\n]+)\*\*$/.exec(text)?.[1]?.trim();
  return bold !== undefined && bold.length <= LONGEST_QUESTION ? bold : null;
}

function modifiedDate(parts: Unzipped): string | null {
  const core = parts["docProps/core.xml"];
  const found = core && /<dcterms:modified[^>]*>([^<]+)</.exec(strFromU8(core))?.[1];
  return found ? isoDate(found) : null;
}
