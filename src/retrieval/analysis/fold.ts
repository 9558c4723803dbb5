const ASCII = /^[\x20-\x7e]*$/;
const MARKS = /\p{M}+/gu;
const APOSTROPHES = /[’ʼ‘`´]/g;

/**
 * Lower case, without accents or ligatures, every apostrophe straight: how words are compared everywhere.
 * The length may change (œ → oe): keep offsets on the original text.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (ASCII.test(lower)) return lower.replaceAll("`", "'");
  return lower
    .normalize("NFD")
    .replace(MARKS, "")
    .replace(APOSTROPHES, "'")
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae");
}
