import type { OpenedIndex } from "../opened-index.ts";
import type { Measured } from "./measure.ts";
import { RECOGNISED } from "./question-memory.ts";
import { shippedScorer } from "./read-model.ts";
import type { Found } from "./search.ts";

/** Added to local documents: a national sheet must be clearly closer to the question to come before them. */
const LOCAL_PRIOR = 1;

/** Added to a document that people validated for this very question, or whose FAQ asks it. */
const VALIDATED = 4;

/** A candidate at its place. */
export interface RankedDocument extends Measured {
  /** Score of the model; only differences within one question mean something. */
  readonly points: number;
  /** Closeness to the best, 0..1: `exp` of the difference of points. */
  readonly score: number;
  readonly row: Float32Array;
}

/** Orders what a search found, best first. */
export function order(index: OpenedIndex, { candidates, rows, modelPoints }: Found): RankedDocument[] {
  const prior = (candidate: Measured | undefined) =>
    (index.metas[candidate?.document ?? -1]?.origin === "local" ? LOCAL_PRIOR : 0) +
    (Math.max(candidate?.memory.words ?? 0, candidate?.faq ?? 0) >= RECOGNISED ? VALIDATED : 0);
  const points = shippedScorer()(rows).map(
    (value, i) => value + (modelPoints?.[i] ?? 0) + prior(candidates[i]),
  );
  const best = Math.max(...points);
  return candidates
    .map((candidate, i) => ({
      ...candidate,
      points: points[i] ?? 0,
      score: Math.exp((points[i] ?? 0) - best),
      row: rows[i] ?? new Float32Array(),
    }))
    .sort((a, b) => b.points - a.points || a.document - b.document);
}
