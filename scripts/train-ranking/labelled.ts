import type { CollectedQuestion, LabelledRows } from "./dataset.ts";
import { TRAINING_SETS } from "./sets.ts";

/** Both sides of each answerable question, so that the model works with a full memory and with an empty one. */
export function labelled(questions: readonly CollectedQuestion[]): LabelledRows[] {
  const sizes = new Map<string, number>();
  for (const { set, answerable } of questions) if (answerable) sizes.set(set, (sizes.get(set) ?? 0) + 1);
  const weights = new Map(TRAINING_SETS.map(({ name, form, weight }) => [`${name} ${form}`, weight]));
  return questions.flatMap((question) => {
    const weight = ((weights.get(question.set) ?? 0) / (sizes.get(question.set) ?? 1)) * 100;
    if (!question.answerable || weight === 0) return [];
    return [
      { ...question.withMemory, weight: weight / 2 },
      { ...question.withoutMemory, weight: weight / 2 },
    ];
  });
}
