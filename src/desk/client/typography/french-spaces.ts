/**
 * The same words as they are shown: "?", "»", "€" or "h" stay on the line of the word or number before, as French
 * typography wants. Only for what is shown: what is sent, compared or put in a box keeps its own spaces.
 */
export function frenchSpaces(text: string): string {
  return text
    .replace(/ (?=[?!:;»%€])/g, "\u00a0")
    .replace(/« /g, "«\u00a0")
    .replace(/(?<=\d) (?=h\b|\d)/g, "\u00a0");
}
