import { fr } from "../../i18n/fr/calibration.ts";
import { adjustProbabilities } from "../../retrieval/confidence/adjust.ts";
import { calibrate, type Observation } from "../../retrieval/confidence/calibrate.ts";
import type { Calibration } from "../../retrieval/confidence/calibration.ts";
import { outcomeAt } from "../../retrieval/confidence/derive-thresholds.ts";
import { confidenceModelId } from "../../retrieval/confidence/model-id.ts";
import type { Retriever } from "../../retrieval/evidence.ts";
import { askQuestions } from "./ask-questions.ts";

/** Questions asked again at a publication, at most: some five seconds on the national base. */
const MOST = 300;
/** With fewer left, the documents of the questions have gone, and nothing is known of the new ones. */
const FEWEST = 10;
/** A threshold that moves less is noise. */
const MOVED = 0.05;

/** The calibration of a candidate generation, and what is to be said of it (French). */
export interface MeasuredAgain {
  readonly calibration: Calibration;
  readonly notes: readonly string[];
}

/**
 * Asks the questions of a calibration to a candidate generation and derives its thresholds again, for the same targets.
 *
 * @param retriever of the candidate, with the shipped calibration.
 * @param documentIds of the candidate.
 */
export async function measureAgain(
  before: Calibration,
  retriever: Retriever,
  documentIds: ReadonlySet<string>,
  { today, now }: { readonly today: string; readonly now: Date },
): Promise<MeasuredAgain> {
  const known = before.questions.filter(
    (one) => one.documentIds.length === 0 || one.documentIds.some((id) => documentIds.has(id)),
  );
  const lost = before.questions.length - known.length;
  if (known.filter((one) => one.documentIds.length > 0).length < FEWEST) {
    return { calibration: before, notes: [fr.again.tooFew(lost)] };
  }
  const observations = await askQuestions(retriever, spread(known, MOST), today);
  const derived = calibrate(observations, before);
  const calibration: Calibration = {
    ...before,
    ...derived,
    model: confidenceModelId(),
    measuredAt: now.toISOString(),
  };
  return { calibration, notes: notesOn(before, calibration, observations, lost) };
}

function notesOn(
  before: Calibration,
  after: Calibration,
  observations: readonly Observation[],
  lost: number,
): string[] {
  const scored = observations.map(({ probabilities, first }) => ({
    score: adjustProbabilities(probabilities, before.adjust).first,
    positive: first,
  }));
  const { answered, wrong, bound } = outcomeAt(scored, before.thresholds.answer);
  const exceeded = before.choice.reached && answered > 0 && bound > before.targetError;
  const moved = Math.abs(after.thresholds.answer - before.thresholds.answer) > MOVED;
  return [
    ...(moved ? [fr.again.moved(before.thresholds.answer, after.thresholds.answer, before.targetError)] : []),
    ...(exceeded ? [fr.again.exceeded(wrong, answered, bound, before.targetError)] : []),
    ...(moved && before.choice.reached && !after.choice.reached ? [fr.again.unreached] : []),
    ...(lost > 0 && (moved || exceeded) ? [fr.again.lost(lost)] : []),
  ];
}

/** At most so many, taken at equal distances. */
function spread<Item>(items: readonly Item[], most: number): readonly Item[] {
  if (items.length <= most) return items;
  return Array.from({ length: most }, (_, at) => items[Math.floor((at * items.length) / most)]).filter(
    (item) => item !== undefined,
  );
}
