/** Fewer letters than this on a page that draws something: its text is in a picture. */
const FEW_LETTERS = 12;

/** Fonts without a Unicode table come out as control or private characters: what looks like text is none. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: looking for them is the point
const GARBLED = /[\x00-\x08\x0e-\x1f\ufffd\ue000-\uefff\uf100-\uf8ff]/g;

/** Whether a page's text can be read at all, from its own letters. */
export function isLegible(text: string): boolean {
  return letters(text) >= FEW_LETTERS && !isGarbled(text);
}

/** Whether too much of a text is signs no reader can show. */
export function isGarbled(text: string): boolean {
  const printed = text.replace(/\s/g, "");
  return (printed.match(GARBLED)?.length ?? 0) > printed.length * 0.15;
}

export function letters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

/** Text without the characters no reader can show; symbol-font bullets (U+F0xx) are left for the list reader. */
export function withoutGarbage(text: string): string {
  return text
    .replace(GARBLED, "")
    .normalize("NFC")
    .replace(/\u0092/g, "’")
    .replace(/\u009c/g, "œ");
}
