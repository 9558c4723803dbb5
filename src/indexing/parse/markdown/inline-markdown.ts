/** Reference definitions of a document, by lower-case label. */
type Links = Readonly<Record<string, { readonly href: string | null } | undefined>>;

/** Inline Markdown on its own: soft line ends joined, reference links made direct, images reduced to their description. */
export function inlineMarkdown(text: string, links: Links): string {
  // Each run of spaces is looked at once, from its beginning: damaged files hold very long ones.
  const joined = text
    .replace(/(?:(?<! ) {2,}|\\)\n[ \t]*/g, "\u0001")
    .replace(/(?<![ \t])[ \t]*\n[ \t]*/g, " ")
    .replaceAll("\u0001", "\n")
    .replace(/<br\s*\/?>\s*/gi, "\n")
    .replace(/!\[([^[\]]{0,500})\]\([^()]{0,2000}\)/g, "$1")
    .trim();
  if (Object.keys(links).length === 0) return joined;
  return joined.replace(
    /\[([^[\]]{1,500})\](?:\[([^[\]]{0,500})\])(?!\()/g,
    (whole, label: string, reference: string) => {
      const target = links[(reference || label).toLowerCase()]?.href;
      return target ? `[${label}](${target})` : whole;
    },
  );
}

/** Inline Markdown without its markup, for headings. */
export function plainInline(text: string): string {
  return text
    .replace(/\[([^[\]]{0,500})\]\([^()]{0,2000}\)/g, "$1")
    .replace(/(\*\*|__|`|~~)/g, "")
    .replace(/(^|\s)[*_](\S(?:.{0,300}?\S)?)[*_](?=\s|$)/g, "$1$2")
    .replace(/\\([\\`*_{}[\]()#+.!|-])/g, "$1")
    .replace(/\s+/g, " ")
    .trim();
}
