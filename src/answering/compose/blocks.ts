import { splitSentences } from "./sentences.ts";

/** A passage's text, cut into what can be quoted on its own. */
export type TextBlock =
  | { readonly kind: "prose"; readonly sentences: readonly string[] }
  /** `intro` is the sentence before the list that announces it; null when it has none. */
  | { readonly kind: "list"; readonly intro: string | null; readonly items: readonly string[] }
  | {
      readonly kind: "table";
      readonly header: readonly string[];
      readonly rows: ReadonlyArray<readonly string[]>;
    };

const ITEM = /^\s*(?:[-*+•]|\d{1,3}[.)])\s+/;
const DELIMITER = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/;

/** Cuts Markdown (paragraphs, lists, pipe tables) into blocks, every word kept in order. */
export function cutBlocks(markdown: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  for (const group of groupLines(markdown)) {
    const first = group[0] ?? "";
    if (ITEM.test(first)) blocks.push({ kind: "list", intro: takeIntro(blocks), items: listItems(group) });
    else if (first.startsWith("|") && DELIMITER.test(group[1] ?? "")) blocks.push(table(group));
    else blocks.push({ kind: "prose", sentences: splitSentences(group.join("\n")) });
  }
  return blocks.filter((block) => block.kind !== "prose" || block.sentences.length > 0);
}

/** Consecutive lines of the same kind; a blank line inside a list does not end it. */
function groupLines(markdown: string): string[][] {
  const groups: string[][] = [];
  let kind = "";
  for (const line of markdown.split("\n")) {
    if (line.trim() === "") {
      if (kind !== "item") kind = "";
      continue;
    }
    const lineKind = ITEM.test(line) ? "item" : line.startsWith("|") ? "table" : "prose";
    const indented = kind === "item" && /^\s{2,}\S/.test(line);
    const last = groups.at(-1);
    if (last && (lineKind === kind || indented)) last.push(line);
    else groups.push([line]);
    if (!indented) kind = lineKind;
  }
  return groups;
}

function listItems(lines: readonly string[]): string[] {
  const items: string[] = [];
  for (const line of lines) {
    const nested = /^\s{2,}/.test(line);
    if (nested && items.length > 0) items[items.length - 1] += `\n${line}`;
    else items.push(line);
  }
  return items;
}

/** Moves a last sentence ending in ":" from the paragraph before into the list. */
function takeIntro(blocks: TextBlock[]): string | null {
  const before = blocks.at(-1);
  if (before?.kind !== "prose") return null;
  const intro = before.sentences.at(-1) ?? "";
  if (!/:\**$/.test(intro)) return null;
  blocks[blocks.length - 1] = { kind: "prose", sentences: before.sentences.slice(0, -1) };
  return intro;
}

function table(lines: readonly string[]): TextBlock {
  const [header = "", , ...rows] = lines;
  return { kind: "table", header: cells(header), rows: rows.map(cells) };
}

function cells(line: string): string[] {
  return line
    .replace(/^\s*\||\|\s*$/g, "")
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll("\\|", "|"));
}
