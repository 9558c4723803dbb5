import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fr } from "../../i18n/fr/calibration.ts";
import { readSet } from "../../question-sets/read-set.ts";
import type { RememberedQuestion } from "../../retrieval/aids.ts";
import type { CalibrationQuestion } from "../../retrieval/confidence/calibration.ts";
import { readGate } from "../gate.ts";
import { documentsNamed, type IndexedDocument, type Labelled, labelQuestions } from "./label-questions.ts";

/** Labelled questions of the collectivity, at the top of its folder. */
const OWN_SETS = ["evaluation.jsonl", "evaluation.csv"];
/** Questions below which figures are only an order of magnitude. */
const ENOUGH = 30;
/** Share of a set that our own unanswerable questions make up, where it holds none. */
const ADDED = 0.2;
const EXAMPLES = 3;

/** What a calibration will ask. */
export interface ChosenQuestions {
  /** `taught`: no set, but questions that staff validated otherwise; `none`: neither. */
  readonly origin: "sets" | "taught" | "none";
  readonly sets: readonly string[];
  readonly questions: readonly CalibrationQuestion[];
  /** In French. */
  readonly warnings: readonly string[];
}

interface Knowledge {
  /** Absolute path of the staff's folder. */
  readonly folder: string;
  readonly indexed: readonly IndexedDocument[];
  readonly remembered: readonly RememberedQuestion[];
}

/**
 * The questions of the sets given; else of the folder's own sets; else those that staff validated to teach or to check.
 *
 * @param sets paths of files.
 * @throws MalformedSet naming file, line and field.
 */
export async function chooseQuestions(
  sets: readonly string[],
  knowledge: Knowledge,
): Promise<ChosenQuestions> {
  const own = OWN_SETS.map((name) => join(knowledge.folder, name)).filter((path) => existsSync(path));
  const paths = sets.length > 0 ? sets : own;
  const names = paths.map((path) => basename(path));
  if (paths.length === 0) {
    const questions = await taughtQuestions(knowledge);
    if (questions.length === 0) return { origin: "none", sets: [], questions: [], warnings: [] };
    return complete("taught", names, { questions, unknown: [], unjudged: 0 });
  }
  const labelled = paths.flatMap((path) => readSet(path).questions);
  return complete("sets", names, labelQuestions(labelled, knowledge.indexed));
}

async function taughtQuestions({ folder, indexed, remembered }: Knowledge): Promise<CalibrationQuestion[]> {
  const known = new Set(indexed.map(({ id }) => id));
  const gate = await readGate(folder);
  const checked = gate?.kind === "found" ? gate.gate.questions : [];
  return [
    ...remembered,
    ...checked.map(({ question, document }) => ({
      question,
      documentIds: documentsNamed([document], indexed),
    })),
  ].flatMap(({ question, documentIds }) => {
    const still = documentIds.filter((id) => known.has(id));
    return still.length === 0 ? [] : [{ question, documentIds: still, onTopic: true }];
  });
}

function complete(
  origin: "sets" | "taught",
  sets: readonly string[],
  { questions, unknown, unjudged }: Labelled,
): ChosenQuestions {
  const asked = [...new Map(questions.map((one) => [one.question, one])).values()];
  const hasUnanswerable = asked.some(({ documentIds }) => documentIds.length === 0);
  const added = hasUnanswerable || asked.length === 0 ? [] : foreignQuestions(asked.length);
  return {
    origin,
    sets,
    questions: [...asked, ...added],
    warnings: [
      ...(asked.length < ENOUGH ? [fr.warning.few(asked.length, ENOUGH)] : []),
      ...(added.length > 0 ? [fr.warning.noUnanswerable(added.length)] : []),
      ...(unknown.length > 0 ? [fr.warning.unknownDocuments(unknown.length, examplesOf(unknown))] : []),
      ...(unjudged > 0 ? [fr.warning.unjudged(unjudged)] : []),
    ],
  };
}

function examplesOf(labels: readonly string[]): readonly string[] {
  return [...new Set(labels)].slice(0, EXAMPLES);
}

/** Questions that no French town hall answers, as many as make up their share beside `count` others. */
function foreignQuestions(count: number): CalibrationQuestion[] {
  const file = new URL("foreign-questions.json", import.meta.url);
  const kinds = JSON.parse(readFileSync(file, "utf8")) as Record<"offTopic" | "elsewhere", string[]>;
  const wanted = Math.ceil((count * ADDED) / (1 - ADDED));
  // Alternately, so that few of them are still of both kinds.
  return kinds.offTopic
    .flatMap((question, at) => [
      { question, documentIds: [], onTopic: false },
      ...kinds.elsewhere
        .slice(at, at + 1)
        .map((other) => ({ question: other, documentIds: [], onTopic: null })),
    ])
    .slice(0, wanted);
}
