import type { LabelledQuestion } from "../../src/question-sets/labelled-question.ts";
import type { Output } from "../generate/output.ts";
import { judge, judgeRanking } from "./judge.ts";
import type { Judged } from "./judged.ts";

/** The same question as judged for plain BM25: its ranking only; null when the baseline was not run. */
export function judgeBaseline(labelled: LabelledQuestion, output: Output): Judged | null {
  if (output.baseline === undefined) return null;
  const judged = judge(labelled, output);
  return { ...judged, measures: { ...judged.measures, ...judgeRanking(labelled, output.baseline) } };
}
