import { fr } from "../../i18n/fr/indexing.ts";
import { calibrate, type Targets } from "../../retrieval/confidence/calibrate.ts";
import {
  CALIBRATION_VERSION,
  type Calibration,
  calibrationSource,
} from "../../retrieval/confidence/calibration.ts";
import { confidenceModelId } from "../../retrieval/confidence/model-id.ts";
import type { Embedder } from "../../retrieval/embedder.ts";
import { openIndex } from "../../retrieval/open-index.ts";
import type { Database } from "../../store/database.ts";
import { openGenerationReader } from "../../store/generation-reader.ts";
import { IndexUnavailable } from "../live-index.ts";
import { localDate } from "../local-date.ts";
import { currentMakers, differences } from "../makers.ts";
import { askQuestions } from "./ask-questions.ts";
import { type ChosenQuestions, chooseQuestions } from "./choose-questions.ts";

interface Deps {
  readonly database: Database;
  readonly embedder: Embedder;
  /** Absolute path of the staff's folder. */
  readonly knowledge: string;
  readonly vectorCacheFolder: string;
  /** IANA name. */
  readonly timezone: string;
  readonly clock: () => Date;
  readonly onAsked?: (done: number, total: number) => void;
}

/** A calibration not yet published, or none where no question could be judged. */
export interface Measurement {
  readonly chosen: ChosenQuestions;
  /** The live generation it was measured on. */
  readonly generation: number;
  readonly calibration: Calibration | null;
}

/**
 * Asks labelled questions to the live generation and derives its calibration; writes nothing.
 *
 * @param sets files to take the questions from; none for those of the folder.
 * @throws MalformedSet; IndexUnavailable when no generation can be searched.
 */
export async function measureCalibration(
  deps: Deps,
  sets: readonly string[],
  targets: Targets,
): Promise<Measurement> {
  const { database, embedder, knowledge: folder, vectorCacheFolder, clock, onAsked } = deps;
  const reader = await openGenerationReader(database);
  if (reader === null) throw new IndexUnavailable("memory-only", fr.unavailable.memoryOnly);
  try {
    const generation = reader.live();
    if (generation === null) throw new IndexUnavailable("empty", fr.unavailable.empty);
    const content = reader.open(generation);
    const different = differences(content.manifest, currentMakers(embedder));
    if (different.length > 0) {
      throw new IndexUnavailable("mismatch", fr.unavailable.mismatch(different.join(" ; ")));
    }
    const indexed = Array.from(content.documents, ({ meta: { id, source } }) => ({ id, source }));
    const { remembered } = content.aids;
    const chosen = await chooseQuestions(sets, { folder, indexed, remembered });
    const { questions } = chosen;
    if (questions.length === 0) return { chosen, generation, calibration: null };
    const retriever = await openIndex({
      ...content,
      calibration: null,
      embedder,
      vectorCacheFolder,
      buildsGraph: false,
    });
    const now = clock();
    const observations = await askQuestions(retriever, questions, localDate(now, deps.timezone), (done) =>
      onAsked?.(done, questions.length),
    );
    const { targetError, targetMiss } = targets;
    const calibration: Calibration = {
      version: CALIBRATION_VERSION,
      source: calibrationSource({ targetError, targetMiss, questions }),
      model: confidenceModelId(),
      targetError,
      targetMiss,
      measuredAt: now.toISOString(),
      questions,
      ...calibrate(observations, targets),
    };
    return { chosen, generation, calibration };
  } finally {
    reader.close();
  }
}
