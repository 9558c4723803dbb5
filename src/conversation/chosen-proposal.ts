import type { Proposal } from "../answering/answer.ts";
import { foldedWords } from "../collectivity/service-mentions.ts";
import { AROUND_A_CHOICE, LAST, ORDINALS, YES } from "./choice-words.ts";

/** Shorter endings ("oui", "non") say nothing of a choice. */
const SHORTEST_ENDING = 4;

/**
 * The proposal the citizen points at by its label, its question, how its question alone ends ("je suis locataire"), its
 * number, or a yes to the only one; null when the text is a new question.
 */
export function chosenProposal(text: string, proposals: readonly Proposal[]): Proposal | null {
  const said = fold(text);
  if (proposals.length === 0 || said === "") return null;
  const named = proposals.find(({ label, question }) => said === fold(label) || said === fold(question));
  if (named) return named;
  const [only, ...others] = proposals;
  if (only !== undefined && others.length === 0 && YES.has(said)) return only;
  const ending = proposals.filter(({ question }) => ` ${fold(question)}`.endsWith(` ${said}`));
  if (ending.length === 1 && others.length > 0 && said.length >= SHORTEST_ENDING) return ending[0] ?? null;
  const words = said.split(" ").filter((word) => !AROUND_A_CHOICE.has(word));
  const [word] = words;
  if (word === undefined || words.length > 1) return null;
  if (LAST.has(word)) return proposals.at(-1) ?? null;
  const position = /^\d{1,2}$/.test(word)
    ? Number(word) - 1
    : ORDINALS.findIndex((names) => names.includes(word));
  return proposals[position] ?? null;
}

function fold(text: string): string {
  return foldedWords(text).join(" ");
}
