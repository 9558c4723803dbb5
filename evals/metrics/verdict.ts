import type { Answer } from "../../src/answering/answer.ts";
import type { LabelledQuestion } from "../../src/question-sets/labelled-question.ts";
import { factFound } from "./fact-found.ts";

/**
 * `right`: the outcome expected, with its fact and document. `incomplete`: the right document, without the fact.
 * `cautious`: no answer where one was expected. `wrong`: an answer from elsewhere, or where none should have been
 * given: the verdict that costs trust.
 */
export type Verdict = "right" | "incomplete" | "cautious" | "wrong";

/** What a verdict looks at in an answer. */
export interface JudgedAnswer {
  readonly kind: Answer["kind"];
  readonly text: string;
  /** Ids of the documents cited, the source of the text first. */
  readonly cited: readonly string[];
}

/**
 * Judges one answer; null when the set does not say what outcome it expects.
 *
 * @param isRelevant whether a document id is one of the question's labels.
 */
export function verdict(
  { expected, relevant, fact }: Pick<LabelledQuestion, "expected" | "relevant" | "fact">,
  answer: JudgedAnswer,
  isRelevant: (documentId: string) => boolean,
): Verdict | null {
  if (expected.length === 0) return null;
  const kinds: readonly string[] = expected;
  if (answer.kind !== "answered") {
    if (kinds.includes(answer.kind)) return "right";
    return answer.kind === "handoff" || answer.kind === "clarify" ? "cautious" : "wrong";
  }
  if (!kinds.includes("answered")) return "wrong";
  // Another document that states the very fact is as good a source.
  if (factFound(answer.text, fact) === 1) return "right";
  if (relevant.length > 0 && !isRelevant(answer.cited[0] ?? "")) return "wrong";
  return fact === null ? "right" : "incomplete";
}
