import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { fr } from "../src/i18n/fr/evaluation.ts";
import type { LabelledQuestion, QuestionSet } from "../src/question-sets/labelled-question.ts";
import type { EmbedderConfig } from "../src/retrieval/embedding/create-embedder.ts";

const PROJECT = fileURLToPath(new URL("..", import.meta.url));

/** All that decides what a run measures. */
export interface RunConfiguration {
  readonly knowledge: readonly string[];
  /** Digest of the questions asked, by set. */
  readonly sets: Readonly<Record<string, string>>;
  readonly baseline: boolean;
  /** Digest of the questions remembered; null without a memory. */
  readonly memory: string | null;
  /** Without its key. */
  readonly embeddings: EmbedderConfig;
  readonly code: { readonly version: string; readonly commit: string | null };
}

/** The folder given is not one that can be used; carries the remedy. */
export class RunFolderUnusable extends Error {
  override readonly name = "RunFolderUnusable";
  readonly remedy: string;

  constructor(message: string, remedy: string) {
    super(message);
    this.remedy = remedy;
  }
}

/** Where each part of a run lies. */
export function runPaths(folder: string) {
  return {
    configuration: join(folder, "configuration.json"),
    manifest: join(folder, "manifest.json"),
    scores: join(folder, "scores.json"),
    report: join(folder, "report.html"),
    outputs: (set: string) => join(folder, "outputs", `${set}.jsonl`),
    questions: (set: string) => join(folder, "questions", `${set}.json`),
    trec: (set: string) => join(folder, "runs", `${set}.trec`),
    trecBaseline: (set: string) => join(folder, "runs", `${set}.bm25.trec`),
    qrels: (set: string) => join(folder, "qrels", `${set}.qrels`),
    gradedQrels: (set: string) => join(folder, "qrels", `${set}.graded.qrels`),
  };
}

/**
 * Begins a run in a folder, or takes up the one that was interrupted there.
 *
 * @throws RunFolderUnusable when the folder holds a run of another configuration.
 */
export async function beginRun(
  folder: string,
  configuration: RunConfiguration,
  sets: readonly QuestionSet[],
): Promise<void> {
  const paths = runPaths(folder);
  if (existsSync(paths.configuration)) {
    const differing = differences(await readConfiguration(folder), configuration);
    if (differing.length > 0) {
      throw new RunFolderUnusable(fr.run.other(folder, differing), fr.run.otherRemedy);
    }
  }
  await mkdir(join(folder, "questions"), { recursive: true });
  await writeFile(paths.configuration, `${JSON.stringify(configuration, null, 2)}\n`);
  for (const { name, questions } of sets) await writeFile(paths.questions(name), JSON.stringify(questions));
}

/** @throws RunFolderUnusable when the folder holds no run. */
export async function readConfiguration(folder: string): Promise<RunConfiguration> {
  try {
    return JSON.parse(await readFile(runPaths(folder).configuration, "utf8")) as RunConfiguration;
  } catch {
    throw new RunFolderUnusable(fr.run.notARun(folder), fr.run.notARunRemedy);
  }
}

/** The sets that a run was asked, as they were labelled then. */
export async function readRunSets(folder: string): Promise<QuestionSet[]> {
  const { sets } = await readConfiguration(folder);
  return await Promise.all(
    Object.keys(sets).map(async (name) => ({
      name,
      questions: JSON.parse(await readFile(runPaths(folder).questions(name), "utf8")) as LabelledQuestion[],
    })),
  );
}

/** Digest of what is asked (labels may be corrected later: they change no answer). */
export function questionsDigest(questions: readonly LabelledQuestion[]): string {
  const asked = questions.map(({ id, question, after, at }) => [id, question, after, at]);
  return createHash("sha256").update(JSON.stringify(asked)).digest("hex").slice(0, 16);
}

/** Version of the package, and commit of its folder when it is a git clone. */
export async function codeVersion(): Promise<RunConfiguration["code"]> {
  const { version } = JSON.parse(await readFile(join(PROJECT, "package.json"), "utf8")) as {
    version: string;
  };
  try {
    const commit = execFileSync("git", ["rev-parse", "HEAD"], {
      cwd: PROJECT,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    return { version, commit: commit.trim() };
  } catch {
    return { version, commit: null };
  }
}

function differences(before: RunConfiguration, now: RunConfiguration): string[] {
  const keys = Object.keys(now) as Array<keyof RunConfiguration>;
  return keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(now[key]));
}
