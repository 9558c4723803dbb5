import type { LabelledQuestion } from "../../src/question-sets/labelled-question.ts";
import { matchesLabel } from "../../src/question-sets/match-document.ts";
import type { RememberedQuestion } from "../../src/retrieval/aids.ts";

const FOLDS = 5;

/** Questions that may be asked to a system which remembers `remembered`: none of them, nor a variant, is in it. */
export interface MemoryFold {
  readonly questions: readonly LabelledQuestion[];
  readonly remembered: readonly RememberedQuestion[];
}

/**
 * Shares out the questions of a set so that no question is ever asked to a system that remembers it: one fold when the
 * memory holds none of them, else five, by group. Questions keep their order within a fold.
 *
 * @param memory labelled questions to remember; those without a document of this index are left out.
 */
export function memoryFolds(
  questions: readonly LabelledQuestion[],
  memory: readonly LabelledQuestion[],
  documentIds: readonly string[],
): MemoryFold[] {
  const known = memory.flatMap((remembered) => {
    const ids = documentIds.filter((id) => remembered.relevant.some((label) => matchesLabel(id, label)));
    return ids.length === 0
      ? []
      : [{ labelled: remembered, remembered: { question: remembered.question, documentIds: ids } }];
  });
  const groups = [...new Set(questions.map(({ group }) => group))];
  const overlap = known.some(({ labelled }) =>
    questions.some((question) => sameQuestion(labelled, question)),
  );
  const folds = overlap ? FOLDS : 1;
  const foldOf = new Map(groups.map((group, at) => [group, at % folds]));
  return Array.from({ length: folds }, (_, fold) => {
    const asked = questions.filter(({ group }) => foldOf.get(group) === fold);
    const keys = new Set(asked.flatMap(keysOf));
    return {
      questions: asked,
      remembered: known
        .filter(({ labelled }) => !keysOf(labelled).some((key) => keys.has(key)))
        .map(({ remembered }) => remembered),
    };
  }).filter((fold) => fold.questions.length > 0);
}

function sameQuestion(a: LabelledQuestion, b: LabelledQuestion): boolean {
  const keys = keysOf(b);
  return keysOf(a).some((key) => keys.includes(key));
}

/** Two questions that share one of these are the same, or variants of one another. */
function keysOf({ id, group, question }: LabelledQuestion): string[] {
  const words = question
    .normalize("NFD")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .toLowerCase();
  return [`id ${id}`, `group ${group}`, `text ${words}`];
}
