import { randomUUID } from "node:crypto";
import { fr } from "../i18n/fr/indexing.ts";
import type { Embedder } from "../retrieval/embedder.ts";
import type { Database } from "../store/database.ts";
import { deleteUnusedVersions } from "../store/document-versions.ts";
import { liveAids } from "../store/generation-aids.ts";
import { dropUnpublished, liveManifest, pruneGenerations } from "../store/generations.ts";
import { readAidFiles, settleAids } from "./aids/settle-aids.ts";
import { assembleDocuments } from "./assemble.ts";
import { buildPlanReceipt, buildReceipt } from "./build-receipt.ts";
import { hashFile } from "./hash-file.ts";
import { acquireLease } from "./lease.ts";
import type { DocumentDefaults } from "./metadata/document-meta.ts";
import { pipelineOf } from "./pipeline.ts";
import { planRun } from "./plan.ts";
import { processEntries } from "./process-entries.ts";
import { countByOrigin, publish } from "./publish.ts";
import type { Receipt } from "./receipt.ts";
import { type KnowledgeRoot, scanRoots } from "./scan.ts";
import { readSourceFiles } from "./source-files.ts";
import { storageFault } from "./storage-fault.ts";

interface IndexingDeps {
  readonly database: Database;
  readonly embedder: Embedder;
  /** Local and national; absolute paths. */
  readonly roots: readonly KnowledgeRoot[];
  /** Producer of documents that name none (the collectivity), and its time zone (Europe/Paris when left out). */
  readonly defaults: DocumentDefaults & { readonly timezone?: string };
  readonly clock: () => Date;
  /** How far a named phase (French) has come. */
  readonly onProgress?: (phase: string, done: number, total: number) => void;
  /** How long (ms) to wait for another run; 30 s when left out. */
  readonly patience?: number;
}

export interface IndexingOptions {
  /** Say what would be done; reads no document and writes nothing. */
  readonly dryRun?: boolean;
  /** Read and prepare everything again. */
  readonly rebuild?: boolean;
  /** Publish in spite of the gate, and of a rollback. */
  readonly force?: boolean;
}

/**
 * Brings the index up to date with the folders: plan, read, prepare, build aside, gate, swap. Interrupted at any
 * instant, the last good generation still serves and the next run takes up what was already prepared.
 *
 * @throws KnowledgeMissing, IndexingBusy, DatabaseUnusable (each with a remedy), or what the embedder throws:
 * nothing is published then.
 */
export async function indexKnowledge(deps: IndexingDeps, options: IndexingOptions = {}): Promise<Receipt> {
  try {
    if (options.dryRun) return await dryRun(deps, options);
    const { database, clock, patience = 30_000 } = deps;
    const lease = await acquireLease({ database, clock, holder: randomUUID(), patience });
    try {
      return await run(deps, options, lease.holder);
    } finally {
      await lease.release().catch(() => {});
    }
  } catch (error) {
    throw storageFault(error);
  }
}

async function run(deps: IndexingDeps, options: IndexingOptions, holder: string): Promise<Receipt> {
  const { database, clock, onProgress = () => {} } = deps;
  const started = clock();
  await dropUnpublished(database);
  const { entries, known, pipeline } = await plan(deps, options);
  const files = await processEntries(entries, {
    ...deps,
    pipeline,
    salt: options.rebuild ? started.toISOString() : "",
    scanned: started.getTime(),
    onProgress,
  });
  onProgress(fr.phase.publishing, 0, 1);
  const { members, duplicates } = assembleDocuments(files.map(({ state }) => state));
  const removed = entries.filter((entry) => entry.status === "removed");
  const aids = settleAids(
    await readAidFiles(deps.roots),
    await liveAids(database),
    files.map(({ state: { path, documents } }) => ({
      path,
      documentIds: documents.map((one) => one.documentId),
    })),
  );
  const publication = await publish(
    {
      members,
      aids: aids.stored,
      changes: { saved: files.filter((file) => file.changed).map((file) => file.state), removed },
      before: countByOrigin(assembleDocuments(known).members),
      force: options.force ?? false,
    },
    { ...deps, holder },
  );
  if (publication.outcome === "published") {
    await pruneGenerations(database, clock());
    await deleteUnusedVersions(database);
  }
  onProgress(fr.phase.publishing, 1, 1);
  return buildReceipt({ removed, files, duplicates, aids, publication, milliseconds: since(started, clock) });
}

async function dryRun(deps: IndexingDeps, options: IndexingOptions): Promise<Receipt> {
  const started = deps.clock();
  const { entries } = await plan(deps, options);
  const manifest = await liveManifest(deps.database);
  const aids = settleAids(await readAidFiles(deps.roots), await liveAids(deps.database), null);
  return buildPlanReceipt(entries, aids, manifest, since(started, deps.clock));
}

async function plan(deps: IndexingDeps, options: IndexingOptions) {
  const pipeline = pipelineOf(deps.embedder, deps.defaults.producer);
  const scan = await scanRoots(deps.roots);
  const known = await readSourceFiles(deps.database);
  const rebuild = options.rebuild ?? false;
  const entries = await planRun(scan, known, { pipeline, rebuild, hash: hashFile });
  return { entries, known, pipeline };
}

function since(started: Date, clock: () => Date): number {
  return clock().getTime() - started.getTime();
}
