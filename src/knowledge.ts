import { type LiveCollectivity, openLiveCollectivity } from "./collectivity/live-collectivity.ts";
import type { Collectivity } from "./collectivity/schema.ts";
import type { Config } from "./config.ts";
import { fr } from "./i18n/fr/start.ts";
import { startIndexer } from "./indexing/indexer-process.ts";
import { type LiveIndex, openLiveIndex } from "./indexing/live-index.ts";
import type { Receipt } from "./indexing/receipt.ts";
import { watchKnowledge } from "./indexing/watch.ts";
import { createEmbedder } from "./retrieval/embedding/create-embedder.ts";
import type { Database } from "./store/database.ts";
import { describeFault } from "./telemetry/fault.ts";
import type { Log } from "./telemetry/log.ts";
import { releaseMemory } from "./telemetry/release-memory.ts";

/** Network shares do not tell what other machines change: the folder is read again this often (ms) all the same. */
const RESCAN = 15 * 60 * 1000;

/** Time (ms) after which a generation just loaded has read all it needs. */
const SETTLED = 1500;

/** The knowledge folder as it serves: index and facts, following every change of the files. */
export interface FollowedKnowledge {
  readonly index: LiveIndex;
  collectivity(): Collectivity;
  /** The first reading of the folder. */
  readonly indexed: Promise<Receipt>;
  /** Why citizens cannot be answered yet; empty when they can. */
  missing(): string[];
  /** The index in service, for the health endpoint. */
  describe(): object;
  close(): Promise<void>;
}

interface Deps {
  readonly database: Database;
  readonly log: Log;
  readonly clock: () => Date;
  /** How far a run of indexing has come. */
  readonly onProgress?: ((phase: string, done: number, total: number) => void) | undefined;
}

/** @throws CollectivityInvalid when there are no facts to serve. */
export async function followKnowledge(
  config: Config,
  { database, log, clock, onProgress }: Deps,
): Promise<FollowedKnowledge> {
  const live = await openLiveCollectivity(config.knowledge);
  const embedder = await createEmbedder(config.embeddings);
  const { vectorCacheFolder } = config;
  const index = await openLiveIndex({
    database,
    embedder,
    vectorCacheFolder,
    clock,
    onSwitch: ({ problem }) => {
      setImmediate(releaseMemory);
      setTimeout(releaseMemory, SETTLED).unref();
      if (problem !== null) log.error("index.not-loaded", { error: problem.message, remedy: problem.remedy });
    },
  });
  const indexer = startIndexer(
    {
      databaseFile: config.databaseFile,
      embeddings: config.embeddings,
      roots: [
        { path: config.knowledge, origin: "local" },
        { path: config.nationalFolder, origin: "national" },
      ],
      defaults: {
        producer: live.current().name,
        timezone: live.current().timezone,
        services: live.current().services.map(({ id }) => id),
      },
    },
    onProgress,
  );
  indexer.onReceipt((receipt) => {
    logReceipt(log, receipt);
    index.refresh().catch(() => {});
  });
  indexer.onFailure((error) => log.error("index.failed", { error: error.message, remedy: error.remedy }));
  const readAgain = () => {
    indexer.requestRun();
    reloadFacts(live, log).catch((fault) =>
      log.error("collectivity.reload-failed", { fault: describeFault(fault) }),
    );
  };
  const watcher = config.watch
    ? await watchKnowledge([config.knowledge, config.nationalFolder], readAgain, {
        onError: (error) => log.warn("knowledge.watch-failed", { error: error.message }),
      })
    : null;
  const rescan = config.watch ? setInterval(readAgain, RESCAN) : undefined;
  const indexed = indexer.ready.then(async (receipt) => {
    await index.refresh();
    return receipt;
  });
  // A failed run is logged above; nobody has to wait for it.
  indexed.catch(() => {});
  return {
    index,
    collectivity: live.current,
    indexed,
    missing: () => (index.status().kind === "serving" ? [] : [fr.notReady.index]),
    describe: () => describe(index),
    close: async () => {
      clearInterval(rescan);
      await watcher?.close();
      await indexer.close();
      await index.close();
    },
  };
}

function describe(index: LiveIndex): object {
  const status = index.status();
  if (status.kind === "unavailable") return { problem: status.problem.message };
  const { generation, documents, passages, since } = status;
  return { generation, documents, passages, since };
}

async function reloadFacts(live: LiveCollectivity, log: Log): Promise<void> {
  const outcome = await live.reload();
  if (outcome.kind === "loaded") return;
  for (const { message, line, field } of outcome.problems) {
    log.error("collectivity.kept-last-good", { problem: fr.problem(message, line, field) });
  }
}

function logReceipt(
  log: Log,
  {
    outcome,
    generation,
    documents,
    passages,
    milliseconds,
    quarantined,
    refusals,
    calibrationNotes,
  }: Receipt,
): void {
  log.info("index.run", { outcome, generation, documents, passages, milliseconds });
  for (const refusal of refusals) log.warn("index.refused", { reason: refusal });
  for (const note of calibrationNotes) log.warn("calibration.moved", { note });
  for (const { path, quarantine } of quarantined) {
    log.warn("document.quarantined", {
      path,
      code: quarantine.code,
      reason: quarantine.reason,
      remedy: quarantine.remedy,
    });
  }
}
