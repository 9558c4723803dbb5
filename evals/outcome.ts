import type { AnswerQuestion, AnswerRecord } from "../src/answering/answer.ts";
import type { Exchange } from "../src/answering/question.ts";
import type { LabelledQuestion } from "./question-set.ts";

/** What the real system said to one labelled question. */
export interface Outcome {
  readonly labelled: LabelledQuestion;
  readonly record: AnswerRecord;
}

/** Asks every question of a set to the real system, each in a conversation of its own. */
export async function generate(set: readonly LabelledQuestion[], answer: AnswerQuestion): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const labelled of set) {
    const at = new Date(labelled.at);
    const history: Exchange[] = [];
    for (const text of labelled.after)
      history.push(exchange(text, await answer({ text, history: [...history], at })));
    outcomes.push({ labelled, record: await answer({ text: labelled.question, history, at }) });
  }
  return outcomes;
}

function exchange(question: string, { answer }: AnswerRecord): Exchange {
  const documentIds = answer.kind === "answered" ? answer.citations.map(({ documentId }) => documentId) : [];
  return { question, answer: answer.text, documentIds };
}
