import { fr } from "../../src/i18n/fr/evaluation.ts";
import type { Case } from "../evaluate/evaluation.ts";

/** Each question with what was expected and what was answered, in words. */
export function answerLines(cases: readonly Case[]): string[] {
  const { show } = fr;
  return cases.flatMap(({ labelled, output: { answer }, judged }) => [
    show.question(judged.verdict ?? show.unjudged, labelled.id, labelled.category ?? "", labelled.question),
    show.expected(labelled.expected, labelled.fact, labelled.relevant),
    show.given(
      answer.kind,
      answer.confidence,
      answer.steps.at(-1)?.step ?? "",
      answer.citations[0]?.documentId,
    ),
    answer.text.replace(/^/gm, "    "),
  ]);
}
