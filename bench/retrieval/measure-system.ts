/** Child process of `bench:retrieval`: measures one system and prints each finding as a line of JSON. */
import { setTimeout } from "node:timers/promises";
import { firstRelevant } from "../search/measures.ts";
import { type LabelledQuestion, readCorpus, readQuestions } from "../search/shared-data.ts";
import type { Asked, CorpusMeasured, SetMeasured, Task } from "./measured.ts";
import { sampleOf } from "./sample.ts";
import type { Build, Searcher } from "./system.ts";
import { SYSTEMS } from "./systems.ts";

const WARM_UP = 20;

interface QuestionSet {
  readonly set: string;
  readonly corpus: readonly string[];
  readonly questions: readonly LabelledQuestion[];
}

const task = JSON.parse(process.argv[2] ?? "{}") as Task;
const system = SYSTEMS.find(({ name }) => name === task.system);
if (system === undefined) throw new RangeError(`no system named ${task.system}`);
const build = await system.load();
for (const [corpus, sets] of Map.groupBy(task.sets.map(readSet), (one) => one.corpus.join("+"))) {
  const { searcher, documents, indexSeconds } = await index(build, sets[0]?.corpus ?? []);
  for (const { set, questions } of sets) {
    print({ kind: "set", set, corpus, documents, asked: await ask(searcher, questions) });
  }
  const residentMegabytes = await settledMegabytes();
  print({ kind: "corpus", corpus, documents, indexSeconds, residentMegabytes });
}

function readSet(set: string): QuestionSet {
  const all = readQuestions(set);
  const labelled = all.filter(({ relevant }) => relevant.length > 0);
  const questions = sampleOf(labelled.length > 0 ? labelled : all, task.sample[set] ?? all.length);
  return { set, corpus: all[0]?.corpus ?? [], questions };
}

async function index(
  build: Build,
  names: readonly string[],
): Promise<{ readonly searcher: Searcher; readonly documents: number; readonly indexSeconds: number }> {
  const documents = readCorpus(names);
  const start = performance.now();
  const searcher = await build({ names, documents });
  return { searcher, documents: documents.length, indexSeconds: (performance.now() - start) / 1000 };
}

async function ask({ search }: Searcher, questions: readonly LabelledQuestion[]): Promise<Asked[]> {
  for (const { question } of questions.slice(0, WARM_UP)) await search(question);
  const asked: Asked[] = [];
  for (const { id, question, relevant } of questions) {
    const start = performance.now();
    const found = await search(question);
    const milliseconds = performance.now() - start;
    asked.push({ id, position: relevant.length > 0 ? firstRelevant(found, relevant) : null, milliseconds });
  }
  return asked;
}

/** Freed pages go back to the system a little after each collection. */
async function settledMegabytes(): Promise<number> {
  for (let round = 0; round < 4; round++) {
    globalThis.gc?.();
    await setTimeout(100);
  }
  return process.memoryUsage.rss() / 1e6;
}

function print(finding: SetMeasured | CorpusMeasured): void {
  console.log(JSON.stringify(finding));
}
