/** Words of a canned reply that are replaced when it is inserted. */
export const VARIABLES = ["{agent}", "{service}", "{collectivite}", "{date}"] as const;

/** What looks like a variable and is none, once each. */
export function unknownVariables(text: string): string[] {
  const braced = text.match(/\{[\p{L}\p{N}_-]+\}/gu) ?? [];
  return [...new Set(braced)].filter((word) => !(VARIABLES as readonly string[]).includes(word));
}
