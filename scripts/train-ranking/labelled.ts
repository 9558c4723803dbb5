import type { CollectedQuestion, LabelledRows } from "./dataset.ts";
import { TRAINING_SETS } from "./sets.ts";

/** Weight of the side on which memory misleads. */
const WARNING = 0.15;

/** Sets in which another question may have the same page. */
const REMEMBERED: ReadonlySet<string> = new Set([
  "spf_citoyens sheets",
  "france_services sheets",
  "cdtn_requetes sheets",
  "abstention_mairie sheets",
  "mezieres sheets",
]);

/**
 * Both sides of each answerable question, so that the model works with a full memory and with an empty one. In sets
 * whose questions are grouped by page, memory can but mislead, their own variants being left out: they are a warning
 * that counts less.
 */
export function labelled(questions: readonly CollectedQuestion[]): LabelledRows[] {
  const sizes = new Map<string, number>();
  for (const { set, answerable } of questions) if (answerable) sizes.set(set, (sizes.get(set) ?? 0) + 1);
  const weights = new Map(TRAINING_SETS.map(({ name, form, weight }) => [`${name} ${form}`, weight]));
  return questions.flatMap((question) => {
    const weight = ((weights.get(question.set) ?? 0) / (sizes.get(question.set) ?? 1)) * 100;
    if (!question.answerable || weight === 0) return [];
    const remembered = REMEMBERED.has(question.set) ? 0.5 : WARNING;
    return [
      { ...question.withMemory, weight: weight * remembered },
      { ...question.withoutMemory, weight: weight * (1 - remembered) },
    ];
  });
}
