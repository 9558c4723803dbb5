export interface Variables {
  readonly agent: string;
  readonly service: string;
  readonly collectivite: string;
  readonly date: string;
}

/** A canned reply with its variables replaced; an unknown `{word}` stays as it is, for the agent to see. */
export function fillVariables(text: string, variables: Variables): string {
  return text.replace(
    /\{(agent|service|collectivite|date)\}/g,
    (_, name: keyof Variables) => variables[name],
  );
}
