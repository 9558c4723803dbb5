import { CONFIDENCE_FEATURES, confidenceFeatures } from "../../src/retrieval/confidence/features.ts";
import type { OrderedQuestion } from "../train-ranking/dataset.ts";

/** One question as the confidence sees it, with all that is known of it. */
export interface Described {
  readonly set: string;
  readonly fold: number;
  readonly memory: boolean;
  readonly features: readonly number[];
  readonly answerable: boolean;
  readonly onTopic: boolean;
  readonly first: boolean;
  readonly amongThree: boolean;
}

/** Describes ordered development questions. */
export function samplesOf(ordered: readonly OrderedQuestion[]): Described[] {
  return ordered.map(({ set, fold, memory, rows, grades, points, answerable }) => ({
    set,
    fold,
    memory,
    features: featureList(rows, points),
    answerable,
    onTopic: !set.startsWith("hors_sujet"),
    first: (grades[0] ?? 0) > 0,
    amongThree: grades.slice(0, 3).some((grade) => grade > 0),
  }));
}

function featureList(rows: readonly Float32Array[], points: readonly number[]): number[] {
  const features = confidenceFeatures(rows, points);
  return CONFIDENCE_FEATURES.map((name) => features[name]);
}
