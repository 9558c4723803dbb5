import { parentPort, workerData } from "node:worker_threads";
import { createEmbedder } from "../retrieval/embedding/create-embedder.ts";
import { openDatabase } from "../store/database.ts";
import { indexKnowledge } from "./index-knowledge.ts";
import type { IndexerMessage, IndexerOptions } from "./indexer-thread.ts";

// One run, then the thread ends and gives its memory back.
const { databaseFile, embeddings, roots, defaults } = workerData as IndexerOptions;
const report = (message: IndexerMessage) => parentPort?.postMessage(message);
try {
  const embedder = await createEmbedder(embeddings);
  const database = await openDatabase(databaseFile);
  try {
    const clock = () => new Date();
    report({
      kind: "receipt",
      receipt: await indexKnowledge({ database, embedder, roots, defaults, clock }),
    });
  } finally {
    await database.destroy();
  }
} catch (error) {
  const { message, remedy } = error as { message?: string; remedy?: string };
  report({ kind: "failed", message: message ?? String(error), remedy: remedy ?? null });
}
