import type { Scored } from "../../src/retrieval/confidence/measures/scored.ts";
import type { Abstention } from "../metrics/abstention.ts";
import type { Verdict } from "../metrics/verdict.ts";

/** Figures that only need a ranking of documents. */
export const RANKING_MEASURES = [
  "hit@1",
  "hit@3",
  "hit@5",
  "hit@10",
  "mrr@10",
  "ndcg@10",
  "recall@10",
  "map",
] as const;

/** Figures that are the mean of a value each question has; NaN where it has none. */
export const MEASURES = [
  ...RANKING_MEASURES,
  "answered",
  "clarified",
  "refused",
  "emergency",
  "right",
  "incomplete",
  "cautious",
  "wrong",
  "fact_found",
  "citation_correct",
  "verbatim",
] as const;
export type Measure = (typeof MEASURES)[number];

/** One question judged against its label. */
export interface Judged {
  readonly id: string;
  readonly group: string;
  readonly category: string | null;
  readonly style: string | null;
  readonly channel: string | null;
  readonly length: "short" | "medium" | "long";
  /** Whether a document answers it, or somebody said so. */
  readonly answerable: boolean;
  readonly measures: Readonly<Record<Measure, number>>;
  /** Null where the set does not say what outcome it expects. */
  readonly verdict: Verdict | null;
  /** Probabilities announced, with what was the case; null where the label does not tell. */
  readonly first: Scored | null;
  readonly amongThree: Scored | null;
  readonly answerability: Scored | null;
  readonly topic: Scored | null;
  readonly abstention: Abstention | null;
  readonly retrievalMilliseconds: number;
  readonly answerMilliseconds: number;
}
