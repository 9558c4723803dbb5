import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { LabelledQuestion } from "../src/question-sets/labelled-question.ts";
import { readSet } from "../src/question-sets/read-set.ts";
import { createEmbedder } from "../src/retrieval/embedding/create-embedder.ts";
import type { Retriever } from "../src/retrieval/evidence.ts";
import type { Case } from "./evaluate/evaluation.ts";
import { judge } from "./evaluate/judge.ts";
import { askQuestion } from "./generate/ask-question.ts";
import { openKnowledge } from "./generate/open-knowledge.ts";

/** The demonstration commune, indexed in a temporary folder and ready to answer; close it when done. */
export async function openDemonstration() {
  const folder = mkdtempSync(join(tmpdir(), "parvis-evals-"));
  const opened = await openKnowledge({
    roots: [fileURLToPath(new URL("../knowledge", import.meta.url))],
    embedder: await createEmbedder({ kind: "built-in" }),
    cacheFolder: folder,
    clock: () => new Date("2026-11-23T10:00:00+01:00"),
  });
  const system = await opened.system([]);
  const index: Retriever = system.retriever;
  return {
    index,
    answer: system.answer,
    collectivity: opened.collectivity,
    close: async () => {
      await opened.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Our own question sets, by file name, each question with its document. */
export function ownSet(
  name: string,
): ReadonlyArray<LabelledQuestion & { readonly document: string | undefined }> {
  const { questions } = readSet(fileURLToPath(new URL(`sets/${name}`, import.meta.url)));
  return questions.map((question) => ({ ...question, document: question.relevant[0] }));
}

/** Asks our own questions to the demonstration commune, and judges what it answers. */
export async function runDemonstration(set = "demonstration.jsonl"): Promise<Array<Omit<Case, "baseline">>> {
  const { index, answer, collectivity, close } = await openDemonstration();
  try {
    const cases: Array<Omit<Case, "baseline">> = [];
    for (const labelled of ownSet(set)) {
      const output = await askQuestion(labelled, { retriever: index, answer }, collectivity);
      cases.push({ labelled, output, judged: judge(labelled, output) });
    }
    return cases;
  } finally {
    await close();
  }
}
