import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ownSet } from "../../evals/demonstration.ts";
import { openKnowledge } from "../../evals/generate/open-knowledge.ts";
import { CONFIDENCE_FEATURES } from "../../src/retrieval/confidence/features.ts";
import { createEmbedder } from "../../src/retrieval/embedding/create-embedder.ts";
import { FOLDS } from "../train-ranking/dataset.ts";
import type { Described } from "./samples.ts";

const KNOWLEDGE = fileURLToPath(new URL("../../knowledge", import.meta.url));
/** The demonstration's memory holds the very questions it would be trained on. */
const MEMORY = "questions.yaml";

/** Our own training questions on the demonstration commune: the size and the tone a town will have. */
export async function ownSamples(): Promise<Described[]> {
  const folder = mkdtempSync(join(tmpdir(), "parvis-training-"));
  const knowledge = join(folder, "knowledge");
  cpSync(KNOWLEDGE, knowledge, { recursive: true, filter: (path) => basename(path) !== MEMORY });
  const opened = await openKnowledge({
    roots: [knowledge],
    embedder: await createEmbedder({ kind: "built-in" }),
    cacheFolder: join(folder, "cache"),
    clock: () => new Date("2026-11-23T10:00:00+01:00"),
  });
  try {
    const { retriever } = await opened.system([]);
    const described: Described[] = [];
    for (const [i, { question, document, fact, category }] of ownSet(
      "demonstration-training.jsonl",
    ).entries()) {
      const { passages, features } = await retriever.retrieve(question, { today: "2026-11-23", ofBest: 12 });
      const documents = [...new Set(passages.map((passage) => passage.document.id))];
      const answers = (id: string | undefined) =>
        id !== undefined &&
        ((document !== undefined && id.startsWith(document)) ||
          (fact !== null &&
            passages.some((one) => one.document.id === id && one.passage.text.includes(fact))));
      described.push({
        set: "own",
        // Neighbouring questions are often about the same page: they stay in one fold.
        fold: Math.floor(i / 8) % FOLDS,
        memory: false,
        features: CONFIDENCE_FEATURES.map((name) => features[name] ?? 0),
        answerable: document !== undefined,
        onTopic: category !== "off-topic",
        first: answers(documents[0]),
        amongThree: documents.slice(0, 3).some(answers),
      });
    }
    return described;
  } finally {
    await opened.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
