/** Words of a canned reply that are replaced when it is inserted. */
export const VARIABLES = ["{agent}", "{service}", "{collectivite}", "{date}"] as const;

export type Variable = (typeof VARIABLES)[number];

const BRACED = /\{[\p{L}\p{N}_-]+\}/gu;

/** The text as the citizen will read it; what is no variable stays as it was typed. */
export function fillVariables(text: string, values: Readonly<Record<Variable, string>>): string {
  return text.replace(BRACED, (word) => (isVariable(word) ? values[word] : word));
}

/** What looks like a variable and is none, once each. */
export function unknownVariables(text: string): string[] {
  return [...new Set(text.match(BRACED) ?? [])].filter((word) => !isVariable(word));
}

function isVariable(word: string): word is Variable {
  return (VARIABLES as readonly string[]).includes(word);
}
