import type { CheerioAPI } from "cheerio/slim";

/** Any node of a parsed page. */
export type HtmlNode = NonNullable<ReturnType<CheerioAPI["root"]>[number]>["children"][number];
/** An element of a parsed page or XML part. */
export type HtmlElement = Extract<HtmlNode, { readonly attribs: unknown }>;

export function isElement(node: HtmlNode): node is HtmlElement {
  return "attribs" in node;
}

/** Child elements, in order. */
export function elements(parent: { readonly children: readonly HtmlNode[] }): HtmlElement[] {
  return parent.children.filter(isElement);
}

/** Nesting beyond this is read as plain text: hostile pages must not exhaust the stack. */
export const MAX_DEPTH = 200;

/** Text of a node however deep it goes. */
export function flatText(node: HtmlNode): string {
  const parts: string[] = [];
  const waiting: HtmlNode[] = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.type === "text") parts.push(next.data);
    else if (isElement(next)) waiting.push(...next.children.toReversed());
  }
  return parts.join(" ").replace(/\s+/g, " ").trim();
}
