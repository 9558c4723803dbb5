import { stat, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { EXIT, type ExitCode } from "../src/cli/exit-code.ts";
import { createProgress } from "../src/cli/progress.ts";
import type { Terminal } from "../src/cli/terminal.ts";
import { fr } from "../src/i18n/fr/evaluation.ts";
import type { QuestionSet } from "../src/question-sets/labelled-question.ts";
import { readSettings } from "./configuration-file.ts";
import { ALL, evaluateRun } from "./evaluate/evaluate-run.ts";
import { belowFloors } from "./evaluate/floors.ts";
import { generateRun, type RunRequest } from "./generate/generate-run.ts";
import { type EvaluationOptions, WrongUsage } from "./options.ts";
import { checkNames, readSets } from "./read-sets.ts";
import { htmlReport } from "./report/html/html-report.ts";
import { scoresJson } from "./report/scores-json.ts";
import { answerLines } from "./report/show-answers.ts";
import { terminalTable } from "./report/terminal-table.ts";
import { writeRunFiles } from "./report/write-run-files.ts";
import { readConfiguration, readRunSets, runPaths } from "./run-folder.ts";

/** What an evaluation receives from outside. */
export interface EvaluationContext {
  readonly terminal: Terminal;
  readonly environment: NodeJS.ProcessEnv;
  /** Folder of the configuration file. */
  readonly folder: string;
  readonly clock: () => Date;
}

/**
 * Generates (unless only asked to score again), evaluates and reports.
 *
 * @throws WrongUsage, MalformedSet, and errors with a remedy for the technician.
 */
export async function runEvaluation(
  options: EvaluationOptions,
  context: EvaluationContext,
): Promise<ExitCode> {
  const { terminal, clock } = context;
  const progress = createProgress(terminal);
  const say = (line: string) => {
    progress.end();
    terminal.err(line);
  };
  try {
    const sets =
      options.sets.length === 0 && options.rescore !== null
        ? await readRunSets(options.rescore)
        : readSets(options.sets, options, say);
    checkNames(options, sets, ALL);
    const isRun = await comparesWithRun(options.compare);
    if (options.compare !== null && !isRun && options.knowledge.length === 0) {
      throw new WrongUsage(fr.usage.compareKnowledge);
    }
    const folder = options.rescore ?? options.out ?? join(runsFolder(), stamp(clock()));
    const reports = { say, onProgress: progress.report };
    const generate = async (into: string, config: string | null) =>
      await generateRun(into, { ...(await request(options, sets, config, context)), ...reports });
    if (options.rescore === null) await generate(folder, options.config);
    const compared =
      options.compare === null
        ? null
        : { name: shownPath(options.compare, context), folder: options.compare };
    if (compared !== null && !isRun) {
      compared.folder = join(folder, "compared");
      await generate(compared.folder, options.compare);
    }
    const evaluation = await evaluateRun(folder, {
      sets,
      pools: options.pools,
      compared,
      clock,
      say,
      onProgress: (done, total) => progress.report(fr.run.scoring, done, total),
    });
    progress.end();
    await writeRunFiles(folder, evaluation);
    await writeFile(runPaths(folder).report, htmlReport(evaluation));
    if (options.json !== null)
      await writeFile(options.json, `${JSON.stringify(scoresJson(evaluation), null, 2)}\n`);
    if (options.show) for (const { cases } of evaluation.sets) answerLines(cases).forEach(terminal.out);
    for (const line of terminalTable(evaluation)) terminal.out(line);
    say(fr.run.done(shownPath(folder, context)));
    const below = belowFloors(evaluation, options.floors);
    for (const line of below) terminal.err(line);
    return below.length > 0 ? EXIT.failed : EXIT.ok;
  } finally {
    progress.end();
  }
}

/**
 * Whether what is compared is the folder of a run, rather than a configuration.
 *
 * @throws WrongUsage when there is nothing of that name; RunFolderUnusable when the folder is no run.
 */
async function comparesWithRun(path: string | null): Promise<boolean> {
  if (path === null) return false;
  const status = await stat(path).catch(() => null);
  if (status === null) throw new WrongUsage(fr.usage.compareAbsent(path));
  if (!status.isDirectory()) return false;
  await readConfiguration(path);
  return true;
}

async function request(
  options: EvaluationOptions,
  sets: readonly QuestionSet[],
  config: string | null,
  { folder, environment, clock }: EvaluationContext,
): Promise<Omit<RunRequest, "say" | "onProgress">> {
  const { data } = await readSettings(folder, null, environment);
  const { embeddings } = await readSettings(folder, config, environment);
  const memory = options.memory.length === 0 ? [] : readSets(options.memory, { limit: null }, () => {});
  return {
    sets,
    knowledge: options.knowledge,
    memory: memory.flatMap(({ questions }) => questions),
    embeddings,
    baseline: options.baseline,
    rebuild: options.rebuild,
    cacheFolder: join(data, "evals"),
    clock,
  };
}

function runsFolder(): string {
  return fileURLToPath(new URL("runs", import.meta.url));
}

function stamp(instant: Date): string {
  return instant.toISOString().slice(0, 19).replaceAll(":", "-");
}

function shownPath(path: string, { folder }: EvaluationContext): string {
  const short = relative(folder, path);
  return short.startsWith("..") ? path : short;
}
