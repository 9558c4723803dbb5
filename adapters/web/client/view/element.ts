import { icon } from "./icon.ts";

type Child = Node | string | null;

/** An element with its attributes and children; `true` sets an empty attribute, `false` none. Text stays text. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | boolean>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** A link; to another site, it opens a new tab and says so: drawn for some, in words for others. */
export function link(href: string, label: string, newTab: string, className = ""): HTMLAnchorElement {
  const external = /^https?:/.test(href);
  if (!external) return element("a", { href, class: className }, label);
  const mark = icon("external");
  mark.classList.add("new-tab");
  return element(
    "a",
    { href, class: className, target: "_blank", rel: "noopener noreferrer", title: `${label} ${newTab}` },
    label,
    element("span", { class: "visually-hidden" }, ` ${newTab}`),
    mark,
  );
}
