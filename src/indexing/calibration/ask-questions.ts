import type { Observation } from "../../retrieval/confidence/calibrate.ts";
import type { CalibrationQuestion } from "../../retrieval/confidence/calibration.ts";
import type { Retriever } from "../../retrieval/evidence.ts";

const PROPOSED = 3;

/**
 * Asks each question to an index that serves the shipped calibration, without what it remembers of that very question.
 *
 * @param today ISO date for which documents must be valid.
 * @param onAsked how many have been asked.
 */
export async function askQuestions(
  retriever: Retriever,
  questions: readonly CalibrationQuestion[],
  today: string,
  onAsked: (count: number) => void = () => {},
): Promise<Observation[]> {
  const observations: Observation[] = [];
  for (const { question, documentIds, onTopic } of questions) {
    const { passages, probabilities } = await retriever.retrieve(question, { today, forget: question });
    const found = [...new Set(passages.map(({ document }) => document.id))].slice(0, PROPOSED);
    observations.push({
      probabilities,
      first: documentIds.includes(found[0] ?? ""),
      amongThree: found.some((id) => documentIds.includes(id)),
      answerable: documentIds.length > 0,
      onTopic,
    });
    onAsked(observations.length);
  }
  return observations;
}
