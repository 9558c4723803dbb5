/** 1 when an answer states the fact, spacing, emphasis, apostrophes and case aside; NaN when no fact is asked for. */
export function factFound(answer: string, fact: string | null): number {
  if (fact === null) return Number.NaN;
  return comparable(answer).includes(comparable(fact)) ? 1 : 0;
}

function comparable(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\s*_]+/g, " ")
    .replaceAll("’", "'")
    .toLowerCase();
}
