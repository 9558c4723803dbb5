const INVISIBLE = /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const LINK = /(!?)\[([^[\]]*)\]\(\s*((?:[^()\s]|\([^()\s]*\))*)[^()]*\)/g;
const SAFE_TARGET = /^(?:https?:\/\/|mailto:|tel:)/i;

/**
 * Official Markdown without anything a channel could execute: no HTML, no image, links only to http(s), mail and
 * telephone. Words are left as they are.
 */
export function safeMarkdown(text: string): string {
  return text
    .replace(INVISIBLE, (character) => (character === "\n" || character === "\t" ? character : ""))
    .replace(/<(https?:\/\/[^\s<>]+)>/gi, "$1")
    .replace(/<!--[\s\S]*?-->/g, " ")
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, " ")
    .replace(/<\/?[a-z!][^<>]*>/gi, " ")
    .replace(LINK, (whole, image: string, label: string, target: string) =>
      image === "" && SAFE_TARGET.test(target) ? whole : label,
    )
    .replace(/\]\((?!\s*(?:https?:\/\/|mailto:|tel:))/gi, "] (")
    .replace(/<(?=[a-z/!])/gi, "‹")
    .replace(/^[ \t]*(?:>[ \t]?)+/gm, "")
    .replace(/[ \t]+$/gm, "")
    .trim();
}
