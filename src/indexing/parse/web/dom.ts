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
