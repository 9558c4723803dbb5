import { fr } from "../i18n/fr/indexing.ts";
import type { Calibration } from "../retrieval/confidence/calibration.ts";
import type { Embedder } from "../retrieval/embedder.ts";
import type { Database } from "../store/database.ts";
import { CALIBRATION, calibrationOf, replaceAid, type StoredAid } from "../store/generation-aids.ts";
import { openGenerationReader } from "../store/generation-reader.ts";
import { measureAgain } from "./calibration/measure-again.ts";
import { checkQuestions, type Gate, readGate } from "./gate.ts";
import { localDate } from "./local-date.ts";
import type { KnowledgeRoot } from "./scan.ts";

/** What checking a generation needs. */
export interface CheckingDeps {
  readonly database: Database;
  readonly embedder: Embedder;
  readonly roots: readonly KnowledgeRoot[];
  readonly defaults: { readonly timezone?: string };
  readonly clock: () => Date;
}

/** What a generation opened aside says, in French. */
export interface CheckedAside {
  /** Reasons not to publish. */
  readonly refusals: readonly string[];
  /** How the collectivity's own calibration has moved; empty when it has none, or it holds. */
  readonly notes: readonly string[];
}

/** A generation built and not yet published. */
interface CandidateGeneration {
  readonly generation: number;
  readonly documentIds: readonly string[];
  readonly aids: readonly StoredAid[];
  /** False to publish whatever the gate says. */
  readonly gated: boolean;
}

/**
 * Opens a candidate generation, asks it the questions of the gate, then measures the collectivity's calibration again and
 * keeps it with the candidate. Nothing is opened when there is nothing to ask.
 */
export async function checkAside(candidate: CandidateGeneration, deps: CheckingDeps): Promise<CheckedAside> {
  const gates: Gate[] = [];
  for (const { path } of candidate.gated ? deps.roots.filter(({ origin }) => origin === "local") : []) {
    const found = await readGate(path);
    if (found?.kind === "invalid") return { refusals: [found.reason], notes: [] };
    if (found !== null) gates.push(found.gate);
  }
  const stored = calibrationOf(candidate.aids);
  const calibration = stored === null || stored.kind === "unreadable" ? null : stored.calibration;
  if (gates.length === 0 && calibration === null) return { refusals: [], notes: [] };
  return await askAside(candidate, gates, calibration, deps);
}

async function askAside(
  { generation, documentIds }: CandidateGeneration,
  gates: readonly Gate[],
  calibration: Calibration | null,
  deps: CheckingDeps,
): Promise<CheckedAside> {
  const reader = await openGenerationReader(deps.database);
  const now = deps.clock();
  const today = localDate(now, deps.defaults.timezone ?? "Europe/Paris");
  if (reader === null) return { refusals: [fr.unavailable.memoryOnly.message], notes: [] };
  try {
    const { openIndex } = await import("../retrieval/open-index.ts");
    const retriever = await openIndex({
      ...reader.open(generation),
      calibration: null,
      embedder: deps.embedder,
    });
    for (const gate of gates) {
      const refusals = await checkQuestions(retriever, gate, today);
      if (refusals.length > 0) return { refusals, notes: [] };
    }
    if (calibration === null) return { refusals: [], notes: [] };
    const again = await measureAgain(calibration, retriever, new Set(documentIds), { today, now });
    const body = JSON.stringify(again.calibration);
    await replaceAid(deps.database, generation, { kind: CALIBRATION, body });
    return { refusals: [], notes: again.notes };
  } finally {
    reader.close();
  }
}
