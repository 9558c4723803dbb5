import type { Citation } from "../../../../src/answering/answer.ts";
import { fr } from "../../../../src/i18n/fr/widget.ts";
import { safeHref } from "../markdown.ts";
import { element, link } from "./element.ts";
import { icon } from "./icon.ts";
import { renderMarkdown } from "./render-markdown.ts";

/** What proves the answer: closed, its title and date; open, the official words and their page. */
export function citationCard(citation: Citation): HTMLElement {
  const { title, heading, producer, updated, page, quote, url } = citation;
  const href = url === null ? null : safeHref(url);
  const origin = [producer, fr.updated(updated), page === null ? "" : fr.page(page)]
    .filter((part) => part !== "")
    .join(" · ");
  const card = element(
    "details",
    { class: "citation" },
    element(
      "summary",
      {},
      icon("document"),
      element(
        "span",
        { class: "citation-title" },
        element("span", { class: "visually-hidden" }, `${fr.source} : `),
        element("strong", {}, title),
        element("span", { class: "citation-origin" }, origin),
      ),
      icon("chevron"),
    ),
    element(
      "div",
      { class: "citation-body" },
      heading === null || heading === title ? null : element("p", { class: "citation-heading" }, heading),
      element("blockquote", {}, ...renderMarkdown(quote)),
      href === null ? null : element("p", {}, link(href, fr.openSource, fr.newTab)),
    ),
  );
  card.addEventListener("toggle", () => {
    if (card.open) card.scrollIntoView({ block: "nearest" });
  });
  return card;
}

/** Other pages that may help; never quoted. */
export function seeAlsoList(citations: readonly Citation[]): HTMLElement | null {
  const items = citations.flatMap(({ title, url }) => {
    const href = url === null ? null : safeHref(url);
    return href === null ? [] : [element("li", {}, link(href, title, fr.newTab))];
  });
  if (items.length === 0) return null;
  return element(
    "div",
    { class: "see-also" },
    element("p", { class: "label" }, fr.seeAlso),
    element("ul", {}, ...items),
  );
}
