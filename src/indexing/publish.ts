import { createHash } from "node:crypto";
import { fr } from "../i18n/fr/indexing.ts";
import type { Embedder } from "../retrieval/embedder.ts";
import type { IndexManifest } from "../retrieval/stored-document.ts";
import type { Database } from "../store/database.ts";
import type { StoredAid } from "../store/generation-aids.ts";
import { openGenerationReader } from "../store/generation-reader.ts";
import {
  buildGeneration,
  dropUnpublished,
  listGenerations,
  liveManifest,
  makeLive,
} from "../store/generations.ts";
import type { Assembly } from "./assemble.ts";
import { checkLosses, checkQuestions, type DocumentCounts, type Gate, readGate } from "./gate.ts";
import { confirmLease } from "./lease.ts";
import { localDate } from "./local-date.ts";
import { currentMakers } from "./makers.ts";
import type { Receipt } from "./receipt.ts";
import type { KnowledgeRoot } from "./scan.ts";
import { type FileChanges, saveSourceFiles } from "./source-files.ts";

interface Deps {
  readonly database: Database;
  readonly embedder: Embedder;
  readonly roots: readonly KnowledgeRoot[];
  readonly defaults: { readonly timezone?: string };
  readonly clock: () => Date;
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
  const contentDigest = digestOf(
    members.map((member) => member.digest),
    aids,
  );
  if (contentDigest === live?.contentDigest || (live === null && members.length === 0)) {
    await commit(changes, null, deps);
    return { outcome: "unchanged", manifest: live, refusals: [] };
  }
  if (!force) {
    const withdrawn = (await listGenerations(database)).find(
      ({ status, manifest }) => status === "withdrawn" && manifest?.contentDigest === contentDigest,
    );
    if (withdrawn !== undefined) {
      return { outcome: "withheld", manifest: live, refusals: [fr.withheld(withdrawn.number)] };
    }
    const losses = checkLosses(candidate.before, countByOrigin(members));
    if (losses.length > 0) return { outcome: "refused", manifest: live, refusals: losses };
  }
  const manifest = await buildGeneration(
    database,
    {
      createdAt: deps.clock().toISOString(),
      ...currentMakers(deps.embedder),
      documents: members.length,
      passages: members.reduce((sum, member) => sum + member.passages, 0),
      contentDigest,
    },
    members.map((member) => member.version),
    aids,
  );
  const refusals = force ? [] : await checkAside(manifest.generation, deps);
  if (refusals.length > 0) {
    await dropUnpublished(database);
    return { outcome: "refused", manifest: live, refusals };
  }
  await commit(changes, manifest.generation, deps);
  return { outcome: "published", manifest, refusals: [] };
}

/** SHA-256 over the ordered digests of the documents, then of what goes with them; nothing with them adds nothing. */
export function digestOf(digests: readonly string[], aids: readonly StoredAid[] = []): string {
  const beside = aids.map(({ kind, body }) => `${kind} ${createHash("sha256").update(body).digest("hex")}`);
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

async function checkAside(generation: number, deps: Deps): Promise<string[]> {
  for (const root of deps.roots.filter(({ origin }) => origin === "local")) {
    const gate = await readGate(root.path);
    if (gate === null) continue;
    if (gate.kind === "invalid") return [gate.reason];
    const failures = await askAside(generation, gate.gate, deps);
    if (failures.length > 0) return failures;
  }
  return [];
}

async function askAside(generation: number, gate: Gate, deps: Deps): Promise<string[]> {
  const reader = await openGenerationReader(deps.database);
  const today = localDate(deps.clock(), deps.defaults.timezone ?? "Europe/Paris");
  if (reader === null) return [fr.unavailable.memoryOnly.message];
  try {
    const { openIndex } = await import("../retrieval/open-index.ts");
    const retriever = await openIndex({ ...reader.open(generation), embedder: deps.embedder });
    return await checkQuestions(retriever, gate, today);
  } finally {
    reader.close();
  }
}
