import type { LabelledQuestion } from "../../src/question-sets/labelled-question.ts";
import { matchesOneOf } from "../../src/question-sets/match-document.ts";
import type { Output } from "../generate/output.ts";
import { factFound } from "../metrics/fact-found.ts";
import type { Judged } from "./judged.ts";

/** Why a question failed, what costs trust most first. */
export const FAILURE_KINDS = [
  "answered-not-expected",
  "wrong-document",
  "wrong-outcome",
  "failed",
  "fact-missing",
  "absent",
  "further",
  "not-answered",
] as const;
export type FailureKind = (typeof FAILURE_KINDS)[number];

const BUTTONS = 3;

/** A question that went wrong. */
export interface Failure {
  readonly labelled: LabelledQuestion;
  readonly output: Output;
  readonly kind: FailureKind;
  /** Position (from 1) of the first relevant document among the first ten; null when it is not there. */
  readonly position: number | null;
}

/** The questions that went wrong, those that cost trust most first. */
export function failuresOf(
  cases: ReadonlyArray<{
    readonly labelled: LabelledQuestion;
    readonly output: Output;
    readonly judged: Judged;
  }>,
): Failure[] {
  const failures = cases.flatMap(({ labelled, output, judged }): Failure[] => {
    const isRelevant = matchesOneOf(labelled.relevant);
    const at = output.found.slice(0, 10).findIndex(({ id }) => isRelevant(id));
    const position = at < 0 ? null : at + 1;
    const kind = failureKind(labelled, output, judged, position);
    return kind === null ? [] : [{ labelled, output, kind, position }];
  });
  return failures.toSorted((a, b) => FAILURE_KINDS.indexOf(a.kind) - FAILURE_KINDS.indexOf(b.kind));
}

function failureKind(
  labelled: LabelledQuestion,
  { answer }: Output,
  { verdict, measures }: Judged,
  position: number | null,
): FailureKind | null {
  if (answer.kind === "failed") return "failed";
  if (verdict === "right") return null;
  const answered = answer.kind === "answered";
  const { expected, relevant, fact } = labelled;
  if (answered) {
    if (expected.length > 0 ? !expected.includes("answered") : labelled.answerable === false) {
      return "answered-not-expected";
    }
    if (measures.citation_correct === 0) return "wrong-document";
    if (factFound(answer.text, fact) === 0) return "fact-missing";
    if (verdict === null && measures["hit@1"] === 0) return position === null ? "absent" : "further";
    return null;
  }
  if (relevant.length === 0)
    return verdict === null ? null : verdict === "wrong" ? "wrong-outcome" : "not-answered";
  if (position === null) return "absent";
  // A question back whose buttons can hold the page is what the assistant is made for.
  if (answer.kind === "clarify" && verdict === null && position <= BUTTONS) return null;
  return position === 1 ? "not-answered" : "further";
}
