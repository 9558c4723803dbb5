import { existsSync } from "node:fs";
import { appendFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { QuestionSet } from "../../src/question-sets/labelled-question.ts";
import { askQuestion } from "./ask-question.ts";
import type { MemoryFold } from "./memory-folds.ts";
import type { OpenedKnowledge } from "./open-knowledge.ts";
import type { Output } from "./output.ts";

/** Searches whose time is not counted: code and caches are cold. */
const WARM_UP = 20;

interface Deps {
  readonly knowledge: Pick<OpenedKnowledge, "system" | "collectivity">;
  /** The questions of the set, with what may be remembered while each is asked. */
  readonly folds: readonly MemoryFold[];
  /** Plain BM25 on the same passages; null when not asked for. */
  readonly baseline: ((question: string) => readonly string[]) | null;
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * Asks every question of a set to the real system, and writes each output as soon as it is there; those already in the file
 * are not asked again.
 *
 * @returns all outputs, in the order of the set.
 */
export async function generateSet(
  { questions }: QuestionSet,
  file: string,
  { knowledge, folds, baseline, onProgress }: Deps,
): Promise<Output[]> {
  await mkdir(dirname(file), { recursive: true });
  const done = new Map((await readOutputs(file)).map((output) => [output.id, output]));
  for (const { questions: asked, remembered } of folds) {
    const missing = asked.filter(({ id }) => !done.has(id));
    if (missing.length === 0) continue;
    const system = await knowledge.system(remembered);
    for (const labelled of missing.slice(0, WARM_UP))
      await askQuestion(labelled, system, knowledge.collectivity);
    for (const labelled of missing) {
      const output = await askQuestion(labelled, system, knowledge.collectivity);
      const whole = baseline === null ? output : { ...output, baseline: baseline(output.searched) };
      await appendFile(file, `${JSON.stringify(whole)}\n`);
      done.set(labelled.id, whole);
      onProgress(done.size, questions.length);
    }
  }
  return questions.flatMap(({ id }) => done.get(id) ?? []);
}

/** Outputs written so far; a last line cut by an interruption is taken off the file. */
export async function readOutputs(file: string): Promise<Output[]> {
  if (!existsSync(file)) return [];
  const text = await readFile(file, "utf8");
  const whole = text.slice(0, text.lastIndexOf("\n") + 1);
  if (whole.length < text.length) await writeFile(file, whole);
  return whole
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Output);
}
