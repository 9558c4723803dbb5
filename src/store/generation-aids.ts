import type { IndexAids, RememberedQuestion, SynonymClass } from "../retrieval/aids.ts";
import { readCalibration, type StoredCalibration } from "../retrieval/confidence/calibration.ts";
import type { Database } from "./database.ts";

/** One thing a generation holds beside documents. */
export interface StoredAid {
  readonly kind: string;
  /** JSON; for `synonyms` and `questions`, an `AidBody`. */
  readonly body: string;
}

/** What staff's file held, as a generation keeps it. */
export interface AidBody<Entry> {
  /** SHA-256 (hex) of the file. */
  readonly source: string;
  readonly entries: readonly Entry[];
}

/** Kind under which a calibration is kept. */
export const CALIBRATION = "calibration";

/** Call it inside the transaction that builds the generation. */
export async function insertAids(
  transaction: Database,
  generation: number,
  aids: readonly StoredAid[],
): Promise<void> {
  if (aids.length === 0) return;
  await transaction
    .insertInto("generation_aid")
    .values(aids.map(({ kind, body }) => ({ generation, kind, body })))
    .execute();
}

/** Those of the generation that serves; none before the first. */
export async function liveAids(database: Database): Promise<StoredAid[]> {
  return await database
    .selectFrom("generation_aid")
    .innerJoin("live_generation", "live_generation.generation", "generation_aid.generation")
    .select(["kind", "body"])
    .orderBy("kind")
    .execute();
}

/** The synonyms and remembered questions among what a generation holds. */
export function aidsOf(stored: readonly StoredAid[]): IndexAids {
  return {
    synonyms: entriesOf<SynonymClass>(stored, "synonyms"),
    remembered: entriesOf<RememberedQuestion>(stored, "questions"),
  };
}

/** The calibration among what a generation holds; null when it has none of its own. */
export function calibrationOf(stored: readonly StoredAid[]): StoredCalibration | null {
  const body = stored.find((aid) => aid.kind === CALIBRATION)?.body;
  return body === undefined ? null : readCalibration(body);
}

/** Puts another body in the place of one that a generation not yet published holds. */
export async function replaceAid(
  database: Database,
  generation: number,
  { kind, body }: StoredAid,
): Promise<void> {
  await database
    .updateTable("generation_aid")
    .set({ body })
    .where("generation", "=", generation)
    .where("kind", "=", kind)
    .execute();
}

function entriesOf<Entry>(stored: readonly StoredAid[], kind: string): readonly Entry[] {
  const body = stored.find((aid) => aid.kind === kind)?.body;
  return body === undefined ? [] : (JSON.parse(body) as AidBody<Entry>).entries;
}
