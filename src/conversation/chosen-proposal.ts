import type { Proposal } from "../answering/answer.ts";
import { AROUND_A_CHOICE, LAST, ORDINALS } from "./choice-words.ts";

/** The proposal the citizen points at by its label, its question, or its number; null when the text is a new question. */
export function chosenProposal(text: string, proposals: readonly Proposal[]): Proposal | null {
  const said = fold(text);
  if (proposals.length === 0 || said === "") return null;
  const named = proposals.find(({ label, question }) => said === fold(label) || said === fold(question));
  if (named) return named;
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
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
