/** Speed, memory and quality of search on the development corpora: `node bench/search.ts`. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { plainBm25 } from "../evals/generate/plain-bm25.ts";
import { firstRelevant, hitAt, meanReciprocalRank } from "./search/measures.ts";
import { type OpenedCorpus, openCorpus } from "./search/open-corpus.ts";
import { type LabelledQuestion, readQuestions, sharedDataIsThere } from "./search/shared-data.ts";
import { writeStoredCorpus } from "./search/stored-corpus.ts";

const SETS = [
  "spf_citoyens",
  "france_services",
  "cdtn_requetes",
  "cnil_reformulations",
  "covid_quebec",
  "mezieres",
  "odr_travail",
  "aide_spf",
  "abstention_mairie",
];
const TIMED = ["spf_citoyens", "france_services", "hors_sujet"];

if (!sharedDataIsThere()) {
  console.error("No development data beside the project: nothing to measure.");
  process.exit(1);
}

const national = await openCorpus(["vdd"]);
console.log(
  `National sheets: ${national.items.length} documents, ${national.passages} passages; ` +
    `analysis ${national.prepareSeconds.toFixed(1)} s, stored ${(national.storedBytes / 1e6).toFixed(1)} MB`,
);
serve(national);
console.log("\nhit@1 / hit@3 / hit@5 / MRR@10");
console.log(`${"set".padEnd(22)}${"n".padStart(5)}   ${"textbook BM25".padEnd(32)}ours`);
const opened = new Map([["vdd", national]]);
for (const set of SETS) await measure(set);

function serve({ manifest, documents, items }: OpenedCorpus): void {
  const folder = mkdtempSync(join(tmpdir(), "bench-search-"));
  try {
    const path = join(folder, "index.sqlite");
    const texts = items.flatMap(({ passages }) => passages);
    writeStoredCorpus(path, manifest, documents, texts);
    const child = fileURLToPath(new URL("search/serve.ts", import.meta.url));
    const printed = execFileSync(process.execPath, ["--expose-gc", child, path, ...TIMED], {
      encoding: "utf8",
    });
    const figures = JSON.parse(printed) as Record<string, number>;
    for (const [name, value] of Object.entries(figures))
      console.log(`  ${name.padEnd(20)} ${value.toFixed(1)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(set: string): Promise<void> {
  const questions = readQuestions(set).filter(({ relevant }) => relevant.length > 0);
  const corpora = questions[0]?.corpus ?? [];
  const key = corpora.join("+");
  const corpus = opened.get(key) ?? (await openCorpus(corpora));
  opened.set(key, corpus);
  const plain = plainBm25(
    corpus.items.map(({ meta, passages }) => ({ id: meta.id, title: meta.title, passages })),
  );
  const theirs = questions.map((question) => firstRelevant(plain(question.question), question.relevant));
  const ours: number[] = [];
  for (const question of questions) ours.push(await positionOf(corpus, question));
  console.log(
    `${set.padEnd(22)}${String(questions.length).padStart(5)}   ${line(theirs).padEnd(32)}${line(ours)}`,
  );
}

async function positionOf({ retriever }: OpenedCorpus, question: LabelledQuestion): Promise<number> {
  const evidence = await retriever.retrieve(question.question, { today: "2026-01-01", limit: 30 });
  return firstRelevant([...new Set(evidence.passages.map(({ document }) => document.id))], question.relevant);
}

function line(positions: readonly number[]): string {
  return [hitAt(positions, 1), hitAt(positions, 3), hitAt(positions, 5), meanReciprocalRank(positions)]
    .map((value) => value.toFixed(3).replace(/^0/, ""))
    .join(" / ");
}
