import { randomUUID } from "node:crypto";
import { fr } from "../../i18n/fr/calibration.ts";
import type { Calibration } from "../../retrieval/confidence/calibration.ts";
import type { Database } from "../../store/database.ts";
import { CALIBRATION, liveAids } from "../../store/generation-aids.ts";
import {
  buildGeneration,
  dropUnpublished,
  liveManifest,
  makeLive,
  pruneGenerations,
} from "../../store/generations.ts";
import { liveVersions } from "../../store/live-versions.ts";
import { acquireLease, confirmLease } from "../lease.ts";
import { storageFault } from "../storage-fault.ts";
import { calibrationName } from "./calibration-name.ts";

/** The index changed since the calibration was measured; nothing was published. */
class Overtaken extends Error {
  override readonly name = "Overtaken";
  readonly remedy = fr.overtaken.remedy;
}

interface Deps {
  readonly database: Database;
  readonly clock: () => Date;
  /** How long (ms) to wait for a run of indexing; 30 s when left out. */
  readonly patience?: number;
}

/**
 * Publishes a generation of the same documents with this calibration, so that what serves takes it up and a rollback takes
 * it back.
 *
 * @param calibration null for the shipped one.
 * @param measuredOn the live generation it was measured on.
 * @returns the number of the new generation.
 * @throws Overtaken, IndexingBusy or DatabaseUnusable, each with a remedy.
 */
export async function publishCalibration(
  calibration: Calibration | null,
  measuredOn: number,
  { database, clock, patience = 30_000 }: Deps,
): Promise<number> {
  try {
    const lease = await acquireLease({ database, clock, holder: randomUUID(), patience });
    try {
      return await publish(calibration, measuredOn, { database, clock, holder: lease.holder });
    } finally {
      await lease.release().catch(() => {});
    }
  } catch (error) {
    throw storageFault(error);
  }
}

async function publish(
  calibration: Calibration | null,
  measuredOn: number,
  { database, clock, holder }: Pick<Deps, "database" | "clock"> & { readonly holder: string },
): Promise<number> {
  await dropUnpublished(database);
  const live = await liveManifest(database);
  if (live?.generation !== measuredOn) throw new Overtaken(fr.overtaken.message);
  const aids = [
    ...(await liveAids(database)).filter(({ kind }) => kind !== CALIBRATION),
    ...(calibration === null ? [] : [{ kind: CALIBRATION, body: JSON.stringify(calibration) }]),
  ];
  const members = await liveVersions(database);
  const name = calibrationName(aids);
  const { generation: _, calibration: __, ...manifest } = live;
  const { generation } = await buildGeneration(
    database,
    { ...manifest, createdAt: clock().toISOString(), ...(name === undefined ? {} : { calibration: name }) },
    members,
    aids,
  );
  await database.transaction().execute(async (transaction) => {
    await confirmLease(transaction, holder);
    await makeLive(transaction, generation, clock(), "retired");
  });
  await pruneGenerations(database, clock());
  return generation;
}
