/** Markdown as written by the answering (lists, bold, links) for channels that show characters as they are. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/\[([^\]\n]{1,500})\]\((\S+?)\)/g, (_link, label: string, url: string) =>
      label === url ? url : `${label} (${url})`,
    )
    .replace(/(\*\*|__)(?=\S)([^\n]*?\S)\1/g, "$2")
    .replace(/^#{1,6}\s+/gm, "")
    .replace(/^([ \t]*)[*+]\s+/gm, "$1- ")
    .replace(/\\([\\`*_{}[\]()#+\-.!|])/g, "$1");
}
