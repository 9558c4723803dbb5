import { once } from "node:events";
import { enableCompileCache } from "node:module";
import type { IndexerMessage, IndexerOptions } from "./indexer-process.ts";

// A process of its own, forked for one run: its memory goes back to the system when it ends.
// Loading its modules is most of the time of a small run; the cache halves it.
enableCompileCache();
// Ctrl-C reaches the whole group: the parent decides.
process.on("SIGINT", () => {});
const [options] = (await once(process, "message")) as [IndexerOptions];
process.on("disconnect", () => process.exit());
const outcome = await run(options);
process.send?.(outcome, () => process.exit());

async function run({ databaseFile, embeddings, roots, defaults }: IndexerOptions): Promise<IndexerMessage> {
  try {
    const { openDatabase } = await import("../store/database.ts");
    const { createEmbedder } = await import("../retrieval/embedding/create-embedder.ts");
    const { indexKnowledge } = await import("./index-knowledge.ts");
    const embedder = await createEmbedder(embeddings);
    const database = await openDatabase(databaseFile);
    try {
      const deps = {
        database,
        embedder,
        roots,
        defaults,
        clock: () => new Date(),
        onProgress: tellProgress(),
      };
      return { kind: "receipt", receipt: await indexKnowledge(deps) };
    } finally {
      await database.destroy();
    }
  } catch (error) {
    const { message, remedy } = error as { message?: string; remedy?: string };
    return { kind: "failed", message: message ?? String(error), remedy: remedy ?? null };
  }
}

/** At most ten messages a second: reading a small file takes less than sending one. */
function tellProgress(): (phase: string, done: number, total: number) => void {
  let last = 0;
  return (phase, done, total) => {
    const now = performance.now();
    if (now - last < 100) return;
    last = now;
    const message: IndexerMessage = { kind: "progress", phase, done, total };
    process.send?.(message);
  };
}
