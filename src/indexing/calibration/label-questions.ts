import type { LabelledQuestion } from "../../question-sets/labelled-question.ts";
import { matchesOneOf } from "../../question-sets/match-document.ts";
import type { CalibrationQuestion } from "../../retrieval/confidence/calibration.ts";

/** A document of the index, by the two names that a label may give it. */
export interface IndexedDocument {
  readonly id: string;
  /** Path of its file. */
  readonly source: string;
}

/** Questions that can be judged on the documents found for them, and how many cannot. */
export interface Labelled {
  readonly questions: readonly CalibrationQuestion[];
  /** Questions whose documents are not in the index. */
  readonly unknown: readonly string[];
  /** Questions that no document answers, and that are not to be turned away either. */
  readonly unjudged: number;
}

/** Finds the documents that labels name. */
export function labelQuestions(
  labelled: readonly LabelledQuestion[],
  indexed: readonly IndexedDocument[],
): Labelled {
  const questions: CalibrationQuestion[] = [];
  const unknown: string[] = [];
  let unjudged = 0;
  for (const one of labelled) {
    const { question, relevant, onTopic } = one;
    const documentIds = documentsNamed(relevant, indexed);
    // Without the questions before it, a follow-up is another question.
    if (one.after.length > 0 || !(relevant.length > 0 || isTurnedAway(one))) unjudged += 1;
    else if (relevant.length > 0 && documentIds.length === 0) unknown.push(relevant[0] ?? question);
    else questions.push({ question, documentIds, onTopic });
  }
  return { questions, unknown, unjudged };
}

/** Ids of the documents that labels (ids, records, paths of files or folders) name. */
export function documentsNamed(labels: readonly string[], indexed: readonly IndexedDocument[]): string[] {
  const isNamed = matchesOneOf(labels);
  return indexed.filter(({ id, source }) => isNamed(id) || labels.includes(source)).map(({ id }) => id);
}

/** Dangers and greetings are dealt with before any search. */
function isTurnedAway({ answerable, expected: [best] }: LabelledQuestion): boolean {
  return answerable === false && (best === undefined || best === "handoff" || best === "refused");
}
