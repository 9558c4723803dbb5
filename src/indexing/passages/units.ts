import type { Block } from "../parse/parsed-document.ts";
import { cutList, listText } from "./cut-list.ts";
import { cutProse } from "./cut-prose.ts";
import { cutTable, tableText } from "./cut-table.ts";
import { LIMIT, TARGET } from "./passage-size.ts";

/** What stays together in a passage as long as it fits: a paragraph, or a list or table with the line that introduces it. */
export interface Unit {
  readonly kind: "prose" | "list" | "table";
  readonly text: string;
  readonly page: number | null;
  /** Longest this unit may be in one passage. */
  readonly limit: number;
  /** Pieces of at most `limit` characters, intro line and header row repeated. */
  readonly cut: () => string[];
}

/** An intro line longer than this is prose in its own right. */
const LONGEST_INTRO = 300;

/** Joins each list or table with the paragraph that introduces it (one that ends with a colon). */
export function unitsOf(blocks: ReadonlyArray<Exclude<Block, { kind: "heading" | "faq" }>>): Unit[] {
  const units: Unit[] = [];
  let intro: { readonly text: string; readonly page: number | null } | null = null;
  for (const [index, block] of blocks.entries()) {
    if (block.kind === "paragraph") {
      const next = blocks[index + 1];
      const introduces =
        next !== undefined &&
        next.kind !== "paragraph" &&
        block.text.length <= LONGEST_INTRO &&
        /:\**$/.test(block.text.trimEnd());
      if (introduces) intro = { text: block.text, page: block.page ?? null };
      else units.push(proseUnit(block.text, block.page ?? null));
      continue;
    }
    units.push(introduced(block, intro?.text ?? "", intro?.page ?? block.page ?? null));
    intro = null;
  }
  return units.filter((unit) => unit.text.trim() !== "");
}

function introduced(
  block: Extract<Block, { kind: "list" | "table" }>,
  intro: string,
  page: number | null,
): Unit {
  if (block.kind === "list") {
    const text = joinParts(intro, listText(block));
    return { kind: "list", text, page, limit: TARGET, cut: () => cutList(block, intro, TARGET) };
  }
  const text = joinParts(intro, tableText(block));
  return { kind: "table", text, page, limit: LIMIT, cut: () => cutTable(block, intro, LIMIT) };
}

function proseUnit(text: string, page: number | null): Unit {
  return { kind: "prose", text, page, limit: TARGET, cut: () => cutProse(text, TARGET) };
}

function joinParts(intro: string, text: string): string {
  return intro === "" ? text : `${intro}\n\n${text}`;
}
