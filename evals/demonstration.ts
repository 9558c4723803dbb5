import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createAnswerQuestion } from "../src/answering/answer-question.ts";
import { loadCollectivity } from "../src/collectivity/load.ts";
import { indexKnowledge } from "../src/indexing/index-knowledge.ts";
import { openLiveIndex } from "../src/indexing/live-index.ts";
import { createEmbedder } from "../src/retrieval/embedding/create-embedder.ts";
import { openDatabase } from "../src/store/database.ts";
import { generate, type Outcome } from "./outcome.ts";
import { type LabelledQuestion, readQuestionSet } from "./question-set.ts";

/** The demonstration commune, indexed in a temporary folder and ready to answer; close it when done. */
export async function openDemonstration() {
  const knowledge = fileURLToPath(new URL("../knowledge", import.meta.url));
  const folder = mkdtempSync(join(tmpdir(), "parvis-evals-"));
  const database = await openDatabase(join(folder, "parvis.db"));
  const loaded = await loadCollectivity(knowledge);
  if (loaded.kind === "invalid") throw new Error(loaded.problems.map(({ message }) => message).join("\n"));
  const { collectivity } = loaded;
  const embedder = await createEmbedder({ kind: "built-in" });
  const clock = () => new Date("2026-11-23T10:00:00+01:00");
  await indexKnowledge({
    database,
    embedder,
    roots: [{ path: knowledge, origin: "local" }],
    defaults: { producer: collectivity.name },
    clock,
  });
  const index = await openLiveIndex({
    database,
    embedder,
    vectorCacheFolder: join(folder, "vectors"),
    clock,
  });
  return {
    index,
    answer: createAnswerQuestion({ retriever: index, collectivity: () => collectivity }),
    close: async () => {
      await index.close();
      await database.destroy();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Our own question sets, by file name. */
export function ownSet(name: string): LabelledQuestion[] {
  return readQuestionSet(fileURLToPath(new URL(`sets/${name}`, import.meta.url)));
}

/** Runs one of our question sets on the demonstration commune. */
export async function runDemonstration(set = "demonstration.jsonl"): Promise<Outcome[]> {
  const { answer, close } = await openDemonstration();
  try {
    return await generate(ownSet(set), answer);
  } finally {
    await close();
  }
}
