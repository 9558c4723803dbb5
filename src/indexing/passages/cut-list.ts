import { itemLines } from "../parse/block-text.ts";
import type { Block } from "../parse/parsed-document.ts";
import { cutProse } from "./cut-prose.ts";

type List = Extract<Block, { kind: "list" }>;

/** The whole list as Markdown. */
export function listText(list: List): string {
  return filledLines(list).join("\n");
}

/** Cuts a list between its items, the intro line repeated over each piece; an item too long alone is cut as prose. */
export function cutList(list: List, intro: string, limit: number): string[] {
  const lead = intro === "" ? "" : `${intro}\n\n`;
  const room = limit - lead.length;
  const pieces: string[] = [];
  let held = "";
  for (const line of filledLines(list).flatMap((item) => cutProse(item, room))) {
    const grown = held === "" ? line : `${held}\n${line}`;
    if (grown.length > room) {
      pieces.push(lead + held);
      held = line;
    } else held = grown;
  }
  return held === "" ? pieces : [...pieces, lead + held];
}

function filledLines({ ordered, items }: List): string[] {
  return itemLines({ ordered, items: items.filter((item) => item.trim() !== "") });
}
