/**
 * Official Markdown without anything a channel could execute: no HTML, no image, links only to http(s), mail and
 * telephone. Words are left as they are.
 */
export function safeMarkdown(text: string): string {
  return text
    .replace(/<(https?:\/\/[^\s<>]+)>/gi, "$1")
    .replace(/<!--[\s\S]*?-->/g, " ")
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, " ")
    .replace(/<\/?[a-z!][^<>]*>/gi, " ")
    .replace(/<(?=[a-z/!])/gi, "‹")
    .replace(/!\[([^[\]]*)\]\([^()]*\)/g, "$1")
    .replace(/\[([^[\]]*)\]\(\s*([^()\s]*)[^()]*\)/g, (whole, label: string, target: string) =>
      /^(?:https?:\/\/|mailto:|tel:)/i.test(target) ? whole : label,
    )
    .replace(/[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, (character) =>
      character === "\n" || character === "\t" ? character : "",
    )
    .replace(/^[ \t]*(?:>[ \t]?)+/gm, "")
    .replace(/[ \t]+$/gm, "")
    .trim();
}
