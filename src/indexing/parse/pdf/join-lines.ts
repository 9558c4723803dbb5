/** First halves after which French keeps its hyphen. */
const KEPT = new Set(
  "ci là au par peut sous vice ex non demi mi semi celui celle ceux celles rendez grand petit haut bas avant après arrière contre entre porte chef micro mini auto quasi vingt trente quarante cinquante soixante quatre dix".split(
    " ",
  ),
);

/**
 * Joins the lines of a paragraph; a word cut at the end of a line is put together again.
 *
 * @param hyphenated words of the document that carry a hyphen inside a line, lower case.
 */
export function joinLines(lines: readonly string[], hyphenated: ReadonlySet<string>): string {
  let text = "";
  for (const line of lines) {
    const cut = /(\p{L}+)[-\u00ad\u2010]$/u.exec(text);
    const next = /^\p{L}+/u.exec(line)?.[0];
    if (!cut || !next) text += text === "" ? line : ` ${line}`;
    else if (keepsHyphen(cut[1] ?? "", next, hyphenated)) text += line;
    else text = text.slice(0, -1) + line;
  }
  // What is left of symbol fonts inside a line (check boxes, arrows) says nothing as text.
  return text.replace(/[\u00ad\uf000-\uf0ff]/g, "").replace(/\s*\t\s*| {2,}/g, " ");
}

/** Words that carry a hyphen in the middle of a line, as this document writes them. */
export function hyphenatedWords(lines: Iterable<string>): ReadonlySet<string> {
  const words = new Set<string>();
  for (const line of lines) {
    for (const [word] of line.matchAll(/\p{L}+-\p{L}+/gu)) words.add(word.toLowerCase());
  }
  return words;
}

function keepsHyphen(first: string, next: string, hyphenated: ReadonlySet<string>): boolean {
  if (next[0] !== next[0]?.toLowerCase()) return true;
  return KEPT.has(first.toLowerCase()) || hyphenated.has(`${first}-${next}`.toLowerCase());
}
