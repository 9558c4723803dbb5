import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { collectivityOf } from "../../src/cli/workspace.ts";
import type { Collectivity } from "../../src/collectivity/schema.ts";
import { unnamedCollectivity } from "../../src/collectivity/unnamed.ts";
import { fr } from "../../src/i18n/fr/evaluation.ts";
import { indexKnowledge } from "../../src/indexing/index-knowledge.ts";
import type { Embedder } from "../../src/retrieval/embedder.ts";
import { type Database, openDatabase } from "../../src/store/database.ts";
import { knowledgeKey } from "./knowledge-key.ts";

/** There is nothing to search in what was given; carries the remedy. */
export class NothingIndexed extends Error {
  override readonly name = "NothingIndexed";
  readonly remedy = fr.knowledge.nothingRemedy;
}

/** What an evaluation indexes, and with what. */
export interface KnowledgeSource {
  /** Folders and files of documents; absolute paths. */
  readonly roots: readonly string[];
  readonly embedder: Embedder;
  /** Where indexes are kept from one run to the next, by content. */
  readonly cacheFolder: string;
  readonly rebuild?: boolean;
  readonly clock: () => Date;
  readonly onProgress?: (phase: string, done: number, total: number) => void;
}

/** The real index of a knowledge, in a database of its own. */
export interface PreparedIndex {
  readonly database: Database;
  readonly collectivity: Collectivity;
  readonly folder: string;
}

/**
 * Indexes with the real pipeline, or takes up the index kept of the same content.
 *
 * @throws NothingIndexed, and what indexing throws.
 */
export async function prepareIndex({
  roots,
  embedder,
  cacheFolder,
  rebuild = false,
  clock,
  onProgress = () => {},
}: KnowledgeSource): Promise<PreparedIndex> {
  const [only] = roots;
  const collectivity =
    only !== undefined && roots.length === 1 ? await collectivityOf(only) : unnamedCollectivity;
  const made = embedder.id.replace(/[^\w.-]+/g, "-");
  const folder = join(cacheFolder, `${await knowledgeKey(roots)}-${made}`);
  await mkdir(folder, { recursive: true });
  const database = await openDatabase(join(folder, "parvis.db"));
  try {
    const receipt = await indexKnowledge(
      {
        database,
        embedder,
        roots: roots.map((path) => ({ path, origin: "local" as const })),
        defaults: { producer: collectivity.name, timezone: collectivity.timezone },
        clock,
        onProgress,
      },
      { force: true, rebuild },
    );
    if (receipt.documents === 0) throw new NothingIndexed(fr.knowledge.nothing(roots));
    return { database, collectivity, folder };
  } catch (error) {
    await database.destroy();
    throw error;
  }
}
