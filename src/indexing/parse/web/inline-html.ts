import { flatText, type HtmlNode, isElement, MAX_DEPTH } from "./dom.ts";

const STRONG = new Set(["b", "strong"]);

/** Inline HTML as Markdown: links, bold and line breaks kept, every other tag reduced to its text. */
export function inlineHtml(nodes: readonly HtmlNode[]): string {
  return nodes
    .map((node) => inline(node, 0))
    .join("")
    .replace(/[^\S\n\u00a0\u202f]*\n[^\S\n\u00a0\u202f]*/g, "\n")
    .replace(/\n{2,}/g, "\n")
    .trim();
}

function inline(node: HtmlNode, depth: number): string {
  if (node.type === "text") return node.data.replace(/[^\S\u00a0\u202f]+/g, " ");
  if (!isElement(node)) return "";
  if (depth > MAX_DEPTH) return flatText(node);
  if (node.name === "br") return "\n";
  if (node.name === "img") return description(node.attribs.alt ?? "");
  const inner = node.children.map((child) => inline(child, depth + 1)).join("");
  const text = inner.trim();
  if (text === "") return inner;
  const href = node.name === "a" ? node.attribs.href : undefined;
  if (href && /^(https?:|mailto:|tel:)/i.test(href) && href !== text) return wrap(inner, "[", `](${href})`);
  if (STRONG.has(node.name) && !text.includes("\n") && !text.includes("**")) return wrap(inner, "**", "**");
  return inner;
}

/** Markup hugs the text; the spaces stay outside. */
function wrap(inner: string, before: string, after: string): string {
  const text = inner.trim();
  const start = inner.indexOf(text);
  return inner.slice(0, start) + before + text + after + inner.slice(start + text.length);
}

/** Word puts the path of the picture where its description should be. */
function description(alt: string): string {
  return /\.(png|jpe?g|gif|bmp|tiff?|svg|webp)$/i.test(alt.trim()) ? "" : alt;
}
