import { readFile } from "node:fs/promises";
import { fr } from "../../src/i18n/fr/evaluation.ts";
import type { QuestionSet } from "../../src/question-sets/labelled-question.ts";
import type { UsedIndex } from "../generate/generate-run.ts";
import { readOutputs } from "../generate/generate-set.ts";
import { readConfiguration, runPaths } from "../run-folder.ts";
import { judgeBaseline } from "./baseline.ts";
import { compare } from "./compare.ts";
import type { Case, Evaluated, Evaluation } from "./evaluation.ts";
import { meanFigures } from "./figures.ts";
import { judge } from "./judge.ts";
import { RANKING_MEASURES } from "./judged.ts";
import { scoreSet } from "./score-set.ts";

/** Name of the union of all sets of a run. */
export const ALL = "all";

interface Deps {
  readonly sets: readonly QuestionSet[];
  /** Named unions of sets, besides that of all. */
  readonly pools: ReadonlyMap<string, readonly string[]>;
  /** The run compared: its name and folder. */
  readonly compared: { readonly name: string; readonly folder: string } | null;
  readonly clock: () => Date;
  readonly onProgress: (done: number, total: number) => void;
  readonly say: (line: string) => void;
}

/**
 * Judges and scores the outputs stored in a run folder; generates nothing. Questions without an output are left out, and
 * said to be.
 *
 * @throws RunFolderUnusable when a folder holds no run.
 */
export async function evaluateRun(folder: string, deps: Deps): Promise<Evaluation> {
  const { sets, pools, compared, onProgress, say } = deps;
  const configuration = await readConfiguration(folder);
  const ours = new Map<string, readonly Case[]>();
  const others = new Map<string, readonly Case[]>();
  for (const set of sets) {
    const cases = await readCases(folder, set);
    if (cases.length < set.questions.length)
      say(fr.run.partial(set.name, set.questions.length - cases.length));
    ours.set(set.name, cases);
    if (compared !== null) others.set(set.name, await readCases(compared.folder, set));
  }
  const unions = new Map([
    ...(sets.length > 1 ? [[ALL, sets.map(({ name }) => name)] as const] : []),
    ...pools,
  ]);
  const total = sets.length + unions.size;
  const evaluated = (name: string, members: readonly string[], done: number): Evaluated => {
    onProgress(done, total);
    // Ids of one set may come back in another.
    const own = (cases: ReadonlyMap<string, readonly Case[]>) =>
      members.flatMap((member) =>
        (cases.get(member) ?? []).map((one) => inSet(one, members.length > 1 ? member : "")),
      );
    return evaluateCases(name, own(ours), compared === null ? null : own(others));
  };
  const scoredSets = sets.map(({ name }, at) => evaluated(name, [name], at));
  const scoredPools = [...unions].map(([name, members], at) => evaluated(name, members, sets.length + at));
  onProgress(total, total);
  return {
    configuration,
    indexes: JSON.parse(await readFile(runPaths(folder).manifest, "utf8").catch(() => "[]")) as UsedIndex[],
    scoredAt: deps.clock().toISOString(),
    compared: compared?.name ?? null,
    sets: scoredSets,
    pools: scoredPools,
  };
}

async function readCases(folder: string, { name, questions }: QuestionSet): Promise<Case[]> {
  const outputs = new Map((await readOutputs(runPaths(folder).outputs(name))).map((one) => [one.id, one]));
  return questions.flatMap((labelled) => {
    const output = outputs.get(labelled.id);
    if (output === undefined) return [];
    return [{ labelled, output, judged: judge(labelled, output), baseline: judgeBaseline(labelled, output) }];
  });
}

function evaluateCases(name: string, cases: readonly Case[], others: readonly Case[] | null): Evaluated {
  const judged = cases.map((one) => one.judged);
  const baseline = cases.map((one) => one.baseline).filter((one) => one !== null);
  return {
    name,
    cases,
    scores: scoreSet(judged),
    againstBaseline:
      baseline.length === 0 ? null : compare(judged, baseline, (some) => meanFigures(some, RANKING_MEASURES)),
    againstCompared:
      others === null
        ? null
        : compare(
            judged,
            others.map((one) => one.judged),
          ),
  };
}

function inSet(one: Case, set: string): Case {
  if (set === "") return one;
  const renamed = (judged: Case["judged"]) => ({ ...judged, id: `${set}/${judged.id}` });
  return {
    ...one,
    judged: renamed(one.judged),
    baseline: one.baseline === null ? null : renamed(one.baseline),
  };
}
