import { fr } from "../i18n/fr/calibration.ts";
import type { ChosenQuestions } from "../indexing/calibration/choose-questions.ts";
import type { Calibration } from "../retrieval/confidence/calibration.ts";
import { NINETY_FIVE, wilson } from "../retrieval/confidence/wilson.ts";

/** Share of the questions under which the collectivity is told what to do to answer more. */
const NARROW = 0.3;
const SMALL = 100;

/** The machine-readable form of `parvis calibrate --json`; `generation` is null when nothing was stored. */
export function calibrationJson(
  { origin, sets, warnings }: ChosenQuestions,
  calibration: Calibration,
  generation: number | null,
) {
  const { questions: _, source: __, ...figures } = calibration;
  return { origin, sets, warnings, generation, ...figures };
}

/** What was measured, what each target would give, the thresholds and one piece of advice. */
export function calibrationLines(chosen: ChosenQuestions, calibration: Calibration): string[] {
  const { counts, figures, thresholds, choice, others } = calibration;
  const targets = [choice, ...others.filter(({ target }) => target !== choice.target)].sort(
    (a, b) => a.target - b.target,
  );
  return [
    chosen.origin === "sets" ? fr.from.sets(chosen.sets) : fr.from.taught,
    ...chosen.warnings.map((warning) => `! ${warning}`),
    fr.summary(counts.questions, counts.first, counts.amongThree, counts.unanswerable),
    fr.figures(figures.auc, figures.eceBefore, figures.eceAfter),
    "",
    fr.table.title,
    ...targets.map((one) => fr.table.row(rowOf(one, counts.questions, one === choice))),
    "",
    fr.thresholds(thresholds.answer, thresholds.propose, thresholds.topic),
    advice(calibration),
  ];
}

function rowOf(choice: Calibration["choice"], total: number, chosen: boolean) {
  const [low, high] = wilson(choice.answered, total, NINETY_FIVE);
  return { ...choice, share: choice.answered / total, low, high, chosen };
}

function advice({ choice, counts }: Calibration): string {
  if (!choice.reached) return fr.advice.unreached(choice.target, choice.threshold);
  if (counts.questions < SMALL) return fr.advice.small;
  const share = choice.answered / counts.questions;
  return share < NARROW ? fr.advice.narrow(share) : fr.advice.good;
}
