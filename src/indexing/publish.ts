import { createHash } from "node:crypto";
import { fr } from "../i18n/fr/indexing.ts";
import type { IndexManifest } from "../retrieval/stored-document.ts";
import { CALIBRATION, type StoredAid } from "../store/generation-aids.ts";
import {
  buildGeneration,
  dropUnpublished,
  listGenerations,
  liveManifest,
  makeLive,
} from "../store/generations.ts";
import type { Assembly } from "./assemble.ts";
import { calibrationName } from "./calibration/calibration-name.ts";
import { type CheckingDeps, checkAside } from "./check-aside.ts";
import { checkLosses, type DocumentCounts } from "./gate.ts";
import { confirmLease } from "./lease.ts";
import { currentMakers } from "./makers.ts";
import type { Receipt } from "./receipt.ts";
import { type FileChanges, saveSourceFiles } from "./source-files.ts";

interface Deps extends CheckingDeps {
  /** Holder of the indexing lease. */
  readonly holder: string;
}

interface Candidate {
  readonly members: Assembly["members"];
  readonly aids: readonly StoredAid[];
  readonly changes: FileChanges;
  readonly before: DocumentCounts;
  /** Publish in spite of the gate and of an earlier withdrawal. */
  readonly force: boolean;
}

/** How a candidate ended, and the manifest that serves afterwards. */
export interface Publication {
  readonly outcome: Exclude<Receipt["outcome"], "planned">;
  readonly manifest: IndexManifest | null;
  readonly refusals: readonly string[];
  /** What is to be said (French) of the collectivity's own calibration on the new generation. */
  readonly calibrationNotes: readonly string[];
}

/**
 * Builds the generation aside, checks it, and swaps it in with what is known of the files in one transaction.
 * Until that transaction commits, nothing that serves has changed.
 *
 * @throws IndexingBusy when another run took over.
 */
export async function publish(candidate: Candidate, deps: Deps): Promise<Publication> {
  const { database } = deps;
  const { members, aids, changes, force } = candidate;
  const live = await liveManifest(database);
  const kept = (outcome: Publication["outcome"], refusals: readonly string[] = []): Publication => {
    return { outcome, manifest: live, refusals, calibrationNotes: [] };
  };
  const contentDigest = digestOf(
    members.map((member) => member.digest),
    aids,
  );
  const calibration = calibrationName(aids);
  const same = contentDigest === live?.contentDigest && calibration === live.calibration;
  if (same || (live === null && members.length === 0)) {
    await commit(changes, null, deps);
    return kept("unchanged");
  }
  if (!force) {
    const withdrawn = (await listGenerations(database)).find(
      ({ status, manifest }) => status === "withdrawn" && manifest?.contentDigest === contentDigest,
    );
    if (withdrawn !== undefined) return kept("withheld", [fr.withheld(withdrawn.number)]);
    const losses = checkLosses(candidate.before, countByOrigin(members));
    if (losses.length > 0) return kept("refused", losses);
  }
  const manifest = await buildGeneration(
    database,
    {
      createdAt: deps.clock().toISOString(),
      ...currentMakers(deps.embedder),
      documents: members.length,
      passages: members.reduce((sum, member) => sum + member.passages, 0),
      contentDigest,
      ...(calibration === undefined ? {} : { calibration }),
    },
    members.map((member) => member.version),
    aids,
  );
  const { refusals, notes } = await checkAside(
    {
      generation: manifest.generation,
      aids,
      documentIds: members.map(({ documentId }) => documentId),
      gated: !force,
    },
    deps,
  );
  if (refusals.length > 0) {
    await dropUnpublished(database);
    return kept("refused", refusals);
  }
  await commit(changes, manifest.generation, deps);
  return { outcome: "published", manifest, refusals: [], calibrationNotes: notes };
}

/**
 * SHA-256 over the ordered digests of the documents, then of what staff taught beside them; nothing beside them adds nothing.
 * What was measured on them is no content.
 */
export function digestOf(digests: readonly string[], aids: readonly StoredAid[] = []): string {
  const beside = aids
    .filter(({ kind }) => kind !== CALIBRATION)
    .map(({ kind, body }) => `${kind} ${createHash("sha256").update(body).digest("hex")}`);
  return createHash("sha256")
    .update([...digests, ...beside].join("\n"))
    .digest("hex");
}

export function countByOrigin(members: ReadonlyArray<{ origin: "local" | "national" }>): DocumentCounts {
  const local = members.filter((member) => member.origin === "local").length;
  return { local, national: members.length - local };
}

async function commit(changes: FileChanges, generation: number | null, deps: Deps): Promise<void> {
  if (generation === null && changes.saved.length === 0 && changes.removed.length === 0) return;
  await deps.database.transaction().execute(async (transaction) => {
    await confirmLease(transaction, deps.holder);
    await saveSourceFiles(transaction, changes);
    if (generation !== null) await makeLive(transaction, generation, deps.clock(), "retired");
  });
}
