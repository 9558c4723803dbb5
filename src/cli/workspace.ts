import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { CollectivityInvalid } from "../collectivity/collectivity-invalid.ts";
import { loadCollectivity } from "../collectivity/load.ts";
import { COLLECTIVITY_FILE, type Collectivity } from "../collectivity/schema.ts";
import { unnamedCollectivity } from "../collectivity/unnamed.ts";
import type { Config } from "../config.ts";
import { indexKnowledge } from "../indexing/index-knowledge.ts";
import type { Receipt } from "../indexing/receipt.ts";
import { KnowledgeMissing } from "../indexing/scan.ts";
import type { Embedder } from "../retrieval/embedder.ts";
import { createEmbedder } from "../retrieval/embedding/create-embedder.ts";
import { type Database, openDatabase } from "../store/database.ts";
import type { Progress } from "./progress.ts";

/** What the commands that index or ask share; close it when done. */
export interface Workspace {
  readonly database: Database;
  readonly embedder: Embedder;
  readonly collectivity: Collectivity;
  /** Brings the index up to date with the files. */
  index(
    options: { dryRun?: boolean; rebuild?: boolean; force?: boolean },
    onProgress: Progress,
  ): Promise<Receipt>;
  close(): Promise<void>;
}

/**
 * Opens the database and the facts of a knowledge folder (or single file).
 *
 * @throws KnowledgeMissing, CollectivityInvalid, DatabaseUnusable.
 */
export async function openWorkspace(config: Config): Promise<Workspace> {
  if (!existsSync(config.knowledge)) throw new KnowledgeMissing(config.knowledge);
  await mkdir(dirname(config.databaseFile), { recursive: true });
  const collectivity = await collectivityOf(config.knowledge);
  const embedder = await createEmbedder(config.embeddings);
  const database = await openDatabase(config.databaseFile);
  return {
    database,
    embedder,
    collectivity,
    index: (options, onProgress) =>
      indexKnowledge(
        {
          database,
          embedder,
          roots: rootsOf(config),
          defaults: {
            producer: collectivity.name,
            timezone: collectivity.timezone,
            ...(collectivity === unnamedCollectivity
              ? {}
              : { services: collectivity.services.map(({ id }) => id) }),
          },
          clock: () => new Date(),
          onProgress,
        },
        options,
      ),
    close: () => database.destroy(),
  };
}

/** Folders that indexing reads: the staff's own, then the national base imported beside the database. */
export function rootsOf(config: Config) {
  return [
    { path: config.knowledge, origin: "local" as const },
    ...(existsSync(config.nationalFolder)
      ? [{ path: config.nationalFolder, origin: "national" as const }]
      : []),
  ];
}

/**
 * The facts of a knowledge folder; those of nobody in particular when it has none.
 *
 * @throws CollectivityInvalid when its file is wrong: indexing under another name would prepare everything again.
 */
export async function collectivityOf(knowledge: string): Promise<Collectivity> {
  if (!existsSync(join(knowledge, COLLECTIVITY_FILE))) return unnamedCollectivity;
  const loaded = await loadCollectivity(knowledge);
  if (loaded.kind === "invalid") throw new CollectivityInvalid(knowledge, loaded.problems);
  return loaded.collectivity;
}
