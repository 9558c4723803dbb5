/** Child process of `bench:retrieval`: measures one system and prints each finding as a line of JSON. */
import { firstRelevant } from "../search/measures.ts";
import { type LabelledQuestion, readCorpus, readQuestions } from "../search/shared-data.ts";
import type { CorpusMeasured, SetMeasured, Task } from "./measured.ts";
import { sampleOf } from "./sample.ts";
import type { Searcher } from "./system.ts";
import { SYSTEMS } from "./systems.ts";

const WARM_UP = 20;

interface Asked {
  readonly set: string;
  readonly corpus: readonly string[];
  readonly questions: readonly LabelledQuestion[];
}

const task = JSON.parse(process.argv[2] ?? "{}") as Task;
const system = SYSTEMS.find(({ name }) => name === task.system);
if (system === undefined) throw new RangeError(`no system named ${task.system}`);
const build = await system.load();
const byCorpus = Map.groupBy(task.sets.map(readSet), ({ corpus }) => corpus.join("+"));
for (const [corpus, sets] of byCorpus) {
  const { searcher, documents, indexSeconds } = await index(sets[0]?.corpus ?? []);
  for (const asked of sets) await measure(searcher, asked, documents);
  globalThis.gc?.();
  const residentMegabytes = process.memoryUsage.rss() / 1e6;
  print({ kind: "corpus", corpus, documents, indexSeconds, residentMegabytes });
}

function readSet(set: string): Asked {
  const all = readQuestions(set);
  const labelled = all.filter(({ relevant }) => relevant.length > 0);
  const questions = sampleOf(labelled.length > 0 ? labelled : all, task.sample[set] ?? all.length);
  return { set, corpus: all[0]?.corpus ?? [], questions };
}

async function index(
  names: readonly string[],
): Promise<{ readonly searcher: Searcher; readonly documents: number; readonly indexSeconds: number }> {
  const documents = readCorpus(names);
  const start = performance.now();
  const searcher = await build({ names, documents });
  return { searcher, documents: documents.length, indexSeconds: (performance.now() - start) / 1000 };
}

async function measure(
  { search }: Searcher,
  { set, corpus, questions }: Asked,
  documents: number,
): Promise<void> {
  for (const { question } of questions.slice(0, WARM_UP)) await search(question);
  const positions: number[] = [];
  const milliseconds: number[] = [];
  for (const { question, relevant } of questions) {
    const start = performance.now();
    const found = await search(question);
    milliseconds.push(performance.now() - start);
    if (relevant.length > 0) positions.push(firstRelevant(found, relevant));
  }
  print({ kind: "set", set, corpus: corpus.join("+"), documents, positions, milliseconds });
}

function print(finding: SetMeasured | CorpusMeasured): void {
  console.log(JSON.stringify(finding));
}
