import { Lexer, type Token, type Tokens } from "marked";
import { itemText, paragraph } from "../block-text.ts";
import type { Block } from "../parsed-document.ts";
import { htmlBlocks } from "../web/html-blocks.ts";
import { inlineMarkdown, plainInline } from "./inline-markdown.ts";

/** Deeper quotes and lists than any document holds; beyond it the text is kept, its nesting is not. */
const MAX_DEPTH = 20;

/**
 * Reads Markdown (GFM) as blocks; inline markup stays in the text. Only block structure is analysed: it is thirty times
 * faster than building the whole tree, and inline markup is what we want to keep.
 */
export function markdownBlocks(markdown: string): Block[] {
  const lexer = new Lexer({ gfm: true });
  const tokens = lexer.blockTokens(withoutHostileNesting(markdown.replace(/\r\n?/g, "\n")), []);
  return tokens.flatMap((token) => blocksOf(token, lexer.tokens.links, false));
}

type Links = Lexer["tokens"]["links"];

function blocksOf(token: Token, links: Links, quoted: boolean): Block[] {
  switch (token.type) {
    case "heading":
      return headingBlocks(token as Tokens.Heading, links, quoted);
    case "paragraph":
    case "text":
      return paragraph(inlineMarkdown(token.text, links));
    case "code":
      return paragraph(token.text);
    case "blockquote":
      return (token as Tokens.Blockquote).tokens.flatMap((child) => blocksOf(child, links, true));
    case "list":
      return listBlocks(token as Tokens.List, links);
    case "table":
      return [tableBlock(token as Tokens.Table, links)];
    case "html":
      return htmlBlocks(token.text);
    default:
      return [];
  }
}

/** A heading inside a quote cannot open a section. */
function headingBlocks(token: Tokens.Heading, links: Links, quoted: boolean): Block[] {
  const anchor = /\s*\{#([^\s}]+)\}\s*$/.exec(token.text);
  const text = plainInline(inlineMarkdown(anchor ? token.text.slice(0, anchor.index) : token.text, links));
  if (quoted || text === "") return paragraph(text);
  return [{ kind: "heading", level: token.depth, text, ...(anchor?.[1] ? { anchor: anchor[1] } : {}) }];
}

function listBlocks(token: Tokens.List, links: Links): Block[] {
  const items = token.items
    .map((item) => itemText(item.tokens.flatMap((child) => blocksOf(child, links, true))))
    .filter((item) => item !== "");
  return items.length === 0 ? [] : [{ kind: "list", ordered: token.ordered, items }];
}

function tableBlock(token: Tokens.Table, links: Links): Block {
  const cells = (row: readonly Tokens.TableCell[]): string[] =>
    row.map((cell) => inlineMarkdown(cell.text, links));
  return { kind: "table", header: cells(token.header), rows: token.rows.map(cells) };
}

/** The lexer recurses once a nesting level: a line of ten thousand `>` must not exhaust the stack. */
function withoutHostileNesting(markdown: string): string {
  return markdown.replace(/^[ \t]*(?:(?:[>*+-]|\d+[.)])[ \t]*){21,}/gm, (markers) =>
    markers.trimStart().slice(0, MAX_DEPTH),
  );
}
