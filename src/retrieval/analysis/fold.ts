const MARKS = /\p{M}+/gu;
const APOSTROPHES = /[’ʼ‘`´]/g;

/**
 * Lower case, without accents or ligatures, every apostrophe straight: how words are compared everywhere.
 * The length may change (œ → oe): keep offsets on the original text.
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(APOSTROPHES, "'")
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .normalize("NFD")
    .replace(MARKS, "");
}
