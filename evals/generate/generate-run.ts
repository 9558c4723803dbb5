import { writeFile } from "node:fs/promises";
import { fr } from "../../src/i18n/fr/evaluation.ts";
import type { LabelledQuestion, QuestionSet } from "../../src/question-sets/labelled-question.ts";
import { createEmbedder, type EmbedderConfig } from "../../src/retrieval/embedding/create-embedder.ts";
import type { IndexManifest } from "../../src/retrieval/stored-document.ts";
import { beginRun, codeVersion, questionsDigest, type RunConfiguration, runPaths } from "../run-folder.ts";
import { chooseCorpora } from "./choose-corpora.ts";
import { generateSet, readOutputs } from "./generate-set.ts";
import { memoryFolds } from "./memory-folds.ts";
import { openKnowledge } from "./open-knowledge.ts";
import { plainBm25 } from "./plain-bm25.ts";

/** What a run is to generate. */
export interface RunRequest {
  readonly sets: readonly QuestionSet[];
  /** Absolute paths. */
  readonly knowledge: readonly string[];
  readonly memory: readonly LabelledQuestion[];
  readonly embeddings: EmbedderConfig;
  readonly baseline: boolean;
  readonly rebuild: boolean;
  /** Where indexes are kept from one run to the next. */
  readonly cacheFolder: string;
  readonly clock: () => Date;
  readonly onProgress: (phase: string, done: number, total: number) => void;
  readonly say: (line: string) => void;
}

/** The index that some sets were asked on: one entry of `manifest.json`. */
export interface UsedIndex {
  readonly roots: readonly string[];
  readonly sets: readonly string[];
  readonly manifest: IndexManifest;
}

/**
 * Asks every set to the real system into a run folder, each distinct knowledge indexed once; what is there already is kept.
 *
 * @throws RunFolderUnusable, NothingIndexed, CorpusMissing, MalformedSet (BEIR corpus), and what indexing throws.
 */
export async function generateRun(folder: string, request: RunRequest): Promise<void> {
  const { sets, knowledge, memory, baseline, onProgress } = request;
  const paths = runPaths(folder);
  await beginRun(folder, await configurationOf(request), sets);
  await sayResumed(folder, request);
  const bySources = new Map<string, { readonly roots: readonly string[]; readonly sets: QuestionSet[] }>();
  for (const set of sets) {
    const roots = await chooseCorpora(set, knowledge, request.cacheFolder);
    const shared = bySources.get(roots.join("\n")) ?? { roots, sets: [] };
    shared.sets.push(set);
    bySources.set(roots.join("\n"), shared);
  }
  const embedder = await createEmbedder(request.embeddings);
  const used: UsedIndex[] = [];
  for (const { roots, sets } of bySources.values()) {
    const opened = await openKnowledge({ ...request, roots, embedder });
    try {
      const search = baseline ? plainBm25(opened.documents()) : null;
      for (const set of sets) {
        await generateSet(set, paths.outputs(set.name), {
          knowledge: opened,
          folds: memoryFolds(set.questions, memory, opened.documentIds),
          baseline: search,
          onProgress: (done, total) => onProgress(fr.run.phase(set.name), done, total),
        });
      }
      used.push({ roots, sets: sets.map(({ name }) => name), manifest: opened.manifest });
    } finally {
      await opened.close();
    }
  }
  await writeFile(paths.manifest, `${JSON.stringify(used, null, 2)}\n`);
}

async function configurationOf(request: RunRequest): Promise<RunConfiguration> {
  const { apiKey: _secret, ...embeddings } = { apiKey: undefined, ...request.embeddings };
  return {
    knowledge: request.knowledge,
    sets: Object.fromEntries(request.sets.map(({ name, questions }) => [name, questionsDigest(questions)])),
    baseline: request.baseline,
    memory: request.memory.length === 0 ? null : questionsDigest(request.memory),
    embeddings: embeddings as EmbedderConfig,
    code: await codeVersion(),
  };
}

async function sayResumed(folder: string, { sets, say }: RunRequest): Promise<void> {
  let count = 0;
  for (const { name } of sets) count += (await readOutputs(runPaths(folder).outputs(name))).length;
  if (count > 0) say(fr.run.resumed(count));
}
