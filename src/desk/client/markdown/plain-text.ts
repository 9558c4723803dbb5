import { type Line, parseMarkdown } from "./parse-markdown.ts";

/** Markdown as one would type it in a box: no stars, addresses in brackets, lists kept. */
export function plainText(markdown: string): string {
  return parseMarkdown(markdown)
    .map((block) => {
      const lines = block.lines.map(words);
      if (block.kind === "bullets") return lines.map((line) => `- ${line}`).join("\n");
      if (block.kind === "numbers") {
        return lines.map((line, index) => `${block.start + index}. ${line}`).join("\n");
      }
      return lines.join("\n");
    })
    .join("\n\n");
}

function words(line: Line): string {
  return line
    .map((piece) => {
      if (piece.kind !== "link" || piece.href.startsWith(piece.text)) return piece.text;
      return `${piece.text} (${piece.href.replace(/^(?:tel|mailto):/, "")})`;
    })
    .join("");
}
