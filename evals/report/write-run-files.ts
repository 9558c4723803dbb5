import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { rankedLabels } from "../../src/question-sets/match-document.ts";
import type { Case, Evaluation } from "../evaluate/evaluation.ts";
import { runPaths } from "../run-folder.ts";
import { scoresJson } from "./scores-json.ts";
import { type RankedQuestion, trecGradedQrels, trecQrels, trecRun } from "./write-trec.ts";

/** Writes the scores of a run beside its outputs, and the files that trec_eval reads. */
export async function writeRunFiles(folder: string, evaluation: Evaluation): Promise<void> {
  const paths = runPaths(folder);
  await write(paths.scores, `${JSON.stringify(scoresJson(evaluation), null, 2)}\n`);
  for (const { name, cases } of evaluation.sets) {
    const questions = cases.map(({ labelled }) => labelled);
    await write(paths.trec(name), trecRun(cases.map(ranked), "parvis"));
    await write(paths.qrels(name), trecQrels(questions));
    const graded = trecGradedQrels(questions);
    if (graded !== null) await write(paths.gradedQrels(name), graded);
    const baseline = cases.flatMap(baselineRanked);
    if (baseline.length > 0) await write(paths.trecBaseline(name), trecRun(baseline, "bm25"));
  }
}

/** In labels, as the judgements: a document takes its label's name, once. */
function ranked({ labelled, output }: Case): RankedQuestion {
  const labels = [...new Set([...labelled.relevant, ...Object.keys(labelled.grades ?? {})])];
  const scores = output.found.map(({ score }) => score);
  const ids = rankedLabels(
    output.found.map(({ id }) => id),
    labels,
  );
  return { id: labelled.id, ranked: ids.map((id, at) => ({ id, score: scores[at] ?? 0 })) };
}

function baselineRanked({ labelled, output }: Case): RankedQuestion[] {
  if (output.baseline === undefined) return [];
  const ids = rankedLabels(output.baseline, labelled.relevant);
  return [{ id: labelled.id, ranked: ids.map((id, at) => ({ id, score: 1 / (at + 1) })) }];
}

async function write(file: string, content: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}
