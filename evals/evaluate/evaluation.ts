import type { LabelledQuestion } from "../../src/question-sets/labelled-question.ts";
import type { UsedIndex } from "../generate/generate-run.ts";
import type { Output } from "../generate/output.ts";
import type { RunConfiguration } from "../run-folder.ts";
import type { Comparison } from "./compare.ts";
import type { Judged } from "./judged.ts";
import type { SetScores } from "./score-set.ts";

/** One question, what the system did with it, and the judgement. */
export interface Case {
  readonly labelled: LabelledQuestion;
  readonly output: Output;
  readonly judged: Judged;
  /** As judged for plain BM25; null when the baseline was not run. */
  readonly baseline: Judged | null;
}

/** A set, or a union of sets, scored. */
export interface Evaluated {
  readonly name: string;
  readonly cases: readonly Case[];
  readonly scores: SetScores;
  /** Ranking figures against plain BM25 on the same passages. */
  readonly againstBaseline: Comparison | null;
  /** All figures against the run or configuration compared. */
  readonly againstCompared: Comparison | null;
}

/** All that a report says. */
export interface Evaluation {
  readonly configuration: RunConfiguration;
  readonly indexes: readonly UsedIndex[];
  /** ISO date-time of the scoring. */
  readonly scoredAt: string;
  /** What was compared, as the command named it; null when nothing was. */
  readonly compared: string | null;
  readonly sets: readonly Evaluated[];
  readonly pools: readonly Evaluated[];
}
