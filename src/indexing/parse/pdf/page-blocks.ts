import type { Block } from "../parsed-document.ts";
import { headingLevel } from "./heading-line.ts";
import { hyphenatedWords, joinLines } from "./join-lines.ts";
import { gapBefore, layoutOf, rounded } from "./page-layout.ts";
import { tableAt } from "./page-table.ts";
import type { PdfLine } from "./pdf-line.ts";

const BULLET = /^(?:[•▪◦‣∙●○■□▸►➢➤❖✓✔*\uf000-\uf0ff]|[–—-](?=\s))\s*/u;
/** Space above a line, in usual line gaps, that opens a paragraph. */
const NEW_PARAGRAPH = 1.35;
/** In lines. */
const LONGEST_HEADING = 4;

/** Turns the lines of a document, page by page, into headings, paragraphs, lists and tables. */
export function pageBlocks(lines: readonly PdfLine[]): Block[] {
  const layout = layoutOf(lines);
  const hyphenated = hyphenatedWords(lines.map((line) => line.text));
  const blocks: Block[] = [];
  let index = 0;
  while (index < lines.length) {
    const line = lines[index];
    if (!line) break;
    const table = tableAt(lines, index);
    if (table) {
      blocks.push(table.block);
      index = table.next;
      continue;
    }
    const level = headingLevel(lines, index, layout);
    const start = index;
    index += 1;
    if (level !== null) {
      while (index - start < LONGEST_HEADING && continuesHeading(lines, index)) index += 1;
    } else {
      while (index < lines.length && continues(index)) index += 1;
    }
    const text = joinLines(
      lines.slice(start, index).map((part) => part.text),
      hyphenated,
    );
    if (level !== null) blocks.push({ kind: "heading", level, text, page: line.page });
    else addText(blocks, text, line.page);
  }
  return blocks;

  function continuesHeading(all: readonly PdfLine[], at: number): boolean {
    const above = all[at - 1];
    const line = all[at];
    if (!above || !line || rounded(above.size) === layout.bodySize || line.page !== above.page) return false;
    const close = gapBefore(all, at) > 0 && gapBefore(all, at) < above.size * 1.6;
    return close && rounded(line.size) === rounded(above.size);
  }

  function continues(at: number): boolean {
    const above = lines[at - 1];
    const line = lines[at];
    if (!above || !line || BULLET.test(line.text) || tableAt(lines, at)) return false;
    if (headingLevel(lines, at, layout) !== null) return false;
    const unfinished = !/[.!?:;]["»)]?$/.test(above.text);
    if (line.page !== above.page) return unfinished && /^\p{Ll}/u.test(line.text);
    if (rounded(line.size) !== rounded(above.size) && !unfinished) return false;
    const gap = gapBefore(lines, at);
    if (gap === 0 || layout.lineGap === 0) return unfinished || !/^\p{Lu}/u.test(line.text);
    return gap <= layout.lineGap * NEW_PARAGRAPH && !/^\d{1,2}[.)]\s/.test(line.text);
  }
}

/** Bullets that follow one another make one list. */
function addText(blocks: Block[], text: string, page: number): void {
  const bullet = BULLET.exec(text);
  const content = bullet ? text.slice(bullet[0].length).trim() : text.trim();
  if (content === "") return;
  const last = blocks.at(-1);
  if (!bullet) blocks.push({ kind: "paragraph", text: content, page });
  else if (last?.kind === "list") blocks[blocks.length - 1] = { ...last, items: [...last.items, content] };
  else blocks.push({ kind: "list", ordered: false, items: [content], page });
}
