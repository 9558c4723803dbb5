/** Kept whole where they fit in one message, least important first; each pattern reads any text in linear time. */
const WHOLE = [
  /^(?:Source|Voir aussi) : .*\r?\n[ \t]*https?:\/\/\S+/gm,
  /\*\*[^*\n]{1,500}\*\*/g,
  /\[[^[\]\n]{1,500}\]\([^()\s]{1,2000}\)/g,
  /(?<![\d+])(?:\+\d{1,3}[ .\u00a0\u202f]?(?:\(0\) ?)?|0)[1-9](?:[ .\u00a0\u202f-]?\d{2}){4}(?!\d)/g,
  /(?<![\d+])0[ .\u00a0\u202f]?8\d{2}(?:[ .\u00a0\u202f]?\d{3}){2}(?!\d)/g,
  /(?<![\d+])0[ .\u00a0\u202f]?8\d{2}(?:[ .\u00a0\u202f]?\d{2}){3}(?!\d)/g,
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+/gu,
  /https?:\/\/\S+/g,
] as const;

const IN_GRAPHEME = WHOLE.length + 1;

/** Between the two halves of a surrogate pair: never cut. */
export const IN_PAIR = WHOLE.length + 2;

const graphemes = new Intl.Segmenter("fr", { granularity: "grapheme" });

/**
 * What a cut before each code unit would break: 0 for nothing, then the dearer the worse (a source taken from its link,
 * a number, an address, what shows as one character). What is too long for one message has no cost: it must be cut.
 *
 * @param fits whether a piece of the text is within one message.
 */
export function cutCosts(text: string, fits: (piece: string) => boolean): Uint8Array {
  const costs = new Uint8Array(text.length + 1);
  for (const [index, pattern] of WHOLE.entries()) {
    for (const { index: start, 0: found } of text.matchAll(pattern)) {
      if (fits(found)) costs.fill(index + 1, start + 1, start + found.length);
    }
  }
  for (const { index: start, segment } of graphemes.segment(text)) {
    if (segment.length === 1 || segment.trim() === "") continue;
    if (!fits(segment)) markPairs(costs, start, segment);
    // An accent on a space goes with it: a message that began there would lose the space.
    else costs.fill(IN_GRAPHEME, /^\s/.test(segment) ? start : start + 1, start + segment.length);
  }
  return costs;
}

function markPairs(costs: Uint8Array, start: number, grapheme: string): void {
  let position = start;
  for (const character of grapheme) {
    if (character.length === 2) costs[position + 1] = IN_PAIR;
    position += character.length;
  }
}
