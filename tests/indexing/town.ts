import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type IndexingOptions, indexKnowledge } from "../../src/indexing/index-knowledge.ts";
import { openLiveIndex } from "../../src/indexing/live-index.ts";
import { BuiltInEmbeddings } from "../../src/retrieval/embedding/built-in.ts";
import { openDatabase } from "../../src/store/database.ts";

/** A town hall's folders and database in a temporary place, with everything real but the clock's default. */
export async function createTown(clock: () => Date = () => new Date()) {
  const folder = mkdtempSync(join(tmpdir(), "parvis-indexing-"));
  const knowledge = join(folder, "knowledge");
  const national = join(folder, "national");
  mkdirSync(knowledge);
  const databaseFile = join(folder, "data", "parvis.db");
  const database = await openDatabase(databaseFile);
  const embedder = new BuiltInEmbeddings();
  const roots = [
    { path: knowledge, origin: "local" as const },
    { path: national, origin: "national" as const },
  ];
  const deps = { database, embedder, roots, defaults: { producer: "Mairie de Valcour-sur-Alize" }, clock };
  const openLive = () =>
    openLiveIndex({
      database,
      embedder,
      clock,
      vectorCacheFolder: join(folder, "vectors"),
      pollMilliseconds: 20,
    });
  const find = async (question: string): Promise<string[]> => {
    const live = await openLive();
    try {
      const { passages } = await live.retrieve(question, { today: "2026-11-23" });
      return passages.map((scored) => scored.passage.text);
    } finally {
      await live.close();
    }
  };
  return {
    folder,
    knowledge,
    national,
    databaseFile,
    database,
    deps,
    openLive,
    /** Texts of the passages found in the live generation, best first. */
    find,
    index: (options?: IndexingOptions) => indexKnowledge(deps, options),
    write: (path: string, content: string | Uint8Array) => write(join(knowledge, path), content),
    writeNational: (path: string, content: string) => write(join(national, path), content),
    remove: (path: string) => rmSync(join(knowledge, path), { force: true }),
    close: async () => {
      await database.destroy();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type Town = Awaited<ReturnType<typeof createTown>>;

/** A dated Markdown sheet of one section. */
export function sheet(title: string, text: string, id?: string): string {
  const named = id === undefined ? "" : `id: ${id}\n`;
  return `---\ntitle: ${title}\nupdated: 2026-10-01\n${named}---\n\n## ${title}\n\n${text}\n`;
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
