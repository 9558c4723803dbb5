import type { Case } from "../../evals/evaluate/evaluation.ts";
import { judge } from "../../evals/evaluate/judge.ts";
import type { GivenAnswer, Output } from "../../evals/generate/output.ts";
import type { LabelledQuestion } from "../../src/question-sets/labelled-question.ts";
import { questionOf } from "../../src/question-sets/question-fields.ts";

/** A labelled question as a set would give it. */
export function question(fields: object = {}): LabelledQuestion {
  return questionOf({ id: "q1", question: "Combien coûte la cantine ?", ...fields }, { file: "set.jsonl" });
}

/** What the system did: found these documents, this sure of the first, and answered this. */
export function output(
  found: readonly string[],
  {
    sure = 0.5,
    baseline,
    ...answer
  }: Partial<GivenAnswer> & { sure?: number; baseline?: readonly string[] } = {},
): Output {
  return {
    id: "q1",
    searched: "cantine",
    found: found.map((id, at) => ({
      id,
      title: `Page ${id}`,
      heading: null,
      score: 1 / (at + 1),
      matched: ["cantine"],
    })),
    probabilities: { onTopic: sure, answerable: sure, first: sure, amongThree: sure },
    features: {},
    retrievalMilliseconds: 1,
    answer: {
      kind: "handoff",
      text: "Je passe la main.",
      confidence: sure,
      citations: [],
      proposals: [],
      reason: null,
      steps: [],
      milliseconds: 2,
      sources: [],
      ...answer,
    },
    ...(baseline === undefined ? {} : { baseline }),
  };
}

/** An answer that quotes a document. */
export function answered(documentId: string, text: string): Partial<GivenAnswer> {
  return {
    kind: "answered",
    text,
    citations: [{ documentId, title: documentId, quote: text }],
    sources: [text],
  };
}

/** A judged case of one set. */
export function labelledCase(id: string, fields: object, made: Output): Case {
  const labelled = question({ id, ...fields });
  const own = { ...made, id };
  return { labelled, output: own, judged: judge(labelled, own), baseline: null };
}
