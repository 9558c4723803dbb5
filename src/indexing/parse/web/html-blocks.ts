import { type CheerioAPI, load } from "cheerio/slim";
import { blockText, itemText, paragraph } from "../block-text.ts";
import type { Block } from "../parsed-document.ts";
import { elements, flatText, type HtmlElement, type HtmlNode, isElement, MAX_DEPTH } from "./dom.ts";
import { tableBlocks } from "./html-table.ts";
import { inlineHtml } from "./inline-html.ts";

/** What is never content. */
const NOISE =
  "script,style,noscript,template,svg,nav,iframe,button,input,select,textarea,[hidden],[aria-hidden=true]";

const CONTAINERS = new Set(
  "address article aside blockquote body details div dd dl dt fieldset figcaption figure footer form header html main section center".split(
    " ",
  ),
);
const BLOCKS = new Set([...CONTAINERS, ..."h1 h2 h3 h4 h5 h6 p ul ol table pre hr menu summary".split(" ")]);

/** Reads an HTML fragment or page as blocks; the ids of headings (or of what wraps them) become anchors. */
export function htmlBlocks(html: string): Block[] {
  const $ = load(html);
  $(NOISE).remove();
  return childBlocks($.root().get(0)?.children ?? [], $, 0);
}

/** Runs of inline nodes between two block elements make a paragraph. */
function childBlocks(nodes: readonly HtmlNode[], $: CheerioAPI, depth: number): Block[] {
  const blocks: Block[] = [];
  let run: HtmlNode[] = [];
  const endRun = (): void => {
    blocks.push(...paragraph(inlineHtml(run)));
    run = [];
  };
  for (const node of nodes) {
    const holdsBlocks = isElement(node) && (BLOCKS.has(node.name) || containsBlock(node, depth));
    if (!holdsBlocks) {
      run.push(node);
      continue;
    }
    endRun();
    blocks.push(...elementBlocks(node, $, depth + 1));
  }
  endRun();
  return blocks;
}

function elementBlocks(element: HtmlElement, $: CheerioAPI, depth: number): Block[] {
  if (depth > MAX_DEPTH) return paragraph(flatText(element));
  switch (element.name) {
    case "h1":
    case "h2":
    case "h3":
    case "h4":
    case "h5":
    case "h6":
      return heading(element, $);
    case "ul":
    case "ol":
    case "menu":
      return listBlocks(element, $, depth);
    case "table":
      return tableBlocks(element, (cell) => childBlocks(cell.children, $, depth + 1));
    case "pre":
      return paragraph($(element).text());
    case "hr":
      return [];
    case "details":
      return detailsBlocks(element, $, depth);
    case "dl":
      return definitionBlocks(element, $, depth);
    default:
      return childBlocks(element.children, $, depth);
  }
}

function heading(element: HtmlElement, $: CheerioAPI): Block[] {
  const text = $(element).text().replace(/\s+/g, " ").trim();
  if (text === "") return [];
  const section = element.parent !== null && "attribs" in element.parent ? element.parent : null;
  const opens = section?.name === "section" && elements(section)[0] === element;
  const anchor =
    element.attribs.id ??
    $(element).find("[id],a[name]").attr("id") ??
    $(element).find("a[name]").attr("name");
  const fragment = anchor ?? (opens ? section?.attribs.id : undefined);
  return [
    {
      kind: "heading",
      level: Number(element.name.slice(1)),
      text,
      ...(fragment ? { anchor: fragment } : {}),
    },
  ];
}

function listBlocks(list: HtmlElement, $: CheerioAPI, depth: number): Block[] {
  const items = elements(list)
    .map((item) => itemText(childBlocks(item.children, $, depth + 1)))
    .filter((item) => item !== "");
  return items.length === 0 ? [] : [{ kind: "list", ordered: list.name === "ol", items }];
}

/** An accordion: a question and its answer when its summary asks one, else a section of its own. */
function detailsBlocks(element: HtmlElement, $: CheerioAPI, depth: number): Block[] {
  const summary = elements(element).find((child) => child.name === "summary");
  const title = summary ? $(summary).text().replace(/\s+/g, " ").trim() : "";
  const inner = childBlocks(
    element.children.filter((child) => child !== summary),
    $,
    depth + 1,
  );
  if (title === "") return inner;
  const answer = inner.map(blockText).join("\n\n");
  if (title.endsWith("?") && answer !== "") return [{ kind: "faq", question: title, answer }];
  return [...paragraph(`**${title}**`), ...inner];
}

function definitionBlocks(list: HtmlElement, $: CheerioAPI, depth: number): Block[] {
  const blocks: Block[] = [];
  let term = "";
  for (const child of elements(list)) {
    if (child.name === "dt") {
      blocks.push(...paragraph(term));
      term = inlineHtml(child.children);
    } else {
      const inner = childBlocks(child.children, $, depth + 1);
      const first = inner[0];
      const joined = term !== "" && first?.kind === "paragraph";
      blocks.push(
        ...paragraph(joined ? `${term} : ${first.text}` : term),
        ...(joined ? inner.slice(1) : inner),
      );
      term = "";
    }
  }
  return [...blocks, ...paragraph(term)];
}

function containsBlock(element: HtmlElement, depth: number): boolean {
  if (depth > MAX_DEPTH) return false;
  return element.children.some(
    (child) => isElement(child) && (BLOCKS.has(child.name) || containsBlock(child, depth + 1)),
  );
}
