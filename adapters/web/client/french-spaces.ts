/** Keeps "?", "»", "€" or "h" on the line of the word or number before, as French typography wants. */
export function frenchSpaces(text: string): string {
  return text
    .replace(/ (?=[?!:;»%€])/g, "\u00a0")
    .replace(/« /g, "«\u00a0")
    .replace(/(?<=\d) (?=h\b|\d)/g, "\u00a0");
}
