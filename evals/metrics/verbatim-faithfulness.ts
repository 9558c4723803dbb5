/**
 * Share (0 to 1) of the sentences quoted that stand word for word in the passages cited, spacing and Markdown marks aside;
 * NaN when nothing was quoted or the passages are not known (facts computed from opening hours are nobody's sentences).
 *
 * @param quote the words quoted, as Markdown; `[…]` stands where words were left out.
 * @param passages texts of the cited document, as Markdown.
 */
export function verbatimFaithfulness(quote: string, passages: readonly string[]): number {
  if (passages.length === 0) return Number.NaN;
  const sources = passages.map(bare);
  const sentences = quote
    .split(/\n+|\[…\]|(?<=[.!?…;:])\s+/)
    .map(bare)
    .filter((sentence) => sentence !== "");
  if (sentences.length === 0) return Number.NaN;
  return (
    sentences.filter((sentence) => sources.some((source) => source.includes(sentence))).length /
    sentences.length
  );
}

/** Words and figures only, one space between, links by their text: what is left when layout is taken away. */
function bare(text: string): string {
  return text
    .normalize("NFC")
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/https?:\/\/\S+/g, " ")
    .replace(/[^\p{L}\p{N}€%]+/gu, " ")
    .trim();
}
