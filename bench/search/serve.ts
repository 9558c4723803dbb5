/** Child process of `bench/search.ts`: opens a stored index as a server does and prints its time and memory as JSON. */
import { createEmbedder } from "../../src/retrieval/embedding/create-embedder.ts";
import { openIndex } from "../../src/retrieval/open-index.ts";
import { percentile } from "./measures.ts";
import { readQuestions } from "./shared-data.ts";
import { readStoredCorpus } from "./stored-corpus.ts";

const [path = "", ...sets] = process.argv.slice(2);
const questions = sets.flatMap((set) => readQuestions(set)).map(({ question }) => question);
const embedder = await createEmbedder({ kind: "built-in" });
const before = process.memoryUsage.rss();
const start = performance.now();
const retriever = await openIndex({ ...readStoredCorpus(path), embedder });
const openMilliseconds = performance.now() - start;
for (const question of questions.slice(0, 50)) await retriever.retrieve(question, { today: "2026-01-01" });
const times: number[] = [];
for (const question of questions) {
  const asked = performance.now();
  await retriever.retrieve(question, { today: "2026-01-01" });
  times.push(performance.now() - asked);
}
const peak = process.memoryUsage();
globalThis.gc?.();
const settled = process.memoryUsage();
console.log(
  JSON.stringify({
    questions: times.length,
    openMilliseconds,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    baseMegabytes: before / 1e6,
    residentMegabytes: peak.rss / 1e6,
    liveMegabytes: (settled.heapUsed + settled.external) / 1e6,
  }),
);
