/** Whether every word searched stands in one of the texts, whatever the case and accents; true for no word. */
export function matches(search: string, ...texts: readonly string[]): boolean {
  const folded = texts.map(fold);
  return fold(search)
    .split(/\s+/)
    .every((word) => folded.some((text) => text.includes(word)));
}

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
}
