import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { fr } from "../../src/i18n/fr/evaluation.ts";
import { KnowledgeMissing } from "../../src/indexing/scan.ts";
import type { QuestionSet } from "../../src/question-sets/labelled-question.ts";
import { beirDocuments, isBeirCorpus } from "./beir-corpus.ts";

/** A set names a corpus that no folder given holds; carries the remedy. */
export class CorpusMissing extends Error {
  override readonly name = "CorpusMissing";
  readonly remedy = fr.knowledge.missingRemedy;
}

/**
 * What is indexed for one set: in a folder that holds files named like its corpora, those files only; else all that was
 * given. The corpus of a BEIR folder is rewritten as documents in the cache.
 *
 * @param given absolute paths.
 * @throws KnowledgeMissing when a path does not exist; CorpusMissing when only some of the corpora are there.
 */
export async function chooseCorpora(
  { name, questions }: QuestionSet,
  given: readonly string[],
  cacheFolder: string,
): Promise<string[]> {
  const corpora = [...new Set(questions.flatMap(({ corpus }) => corpus))];
  const roots: string[] = [];
  const missing = new Set(corpora);
  for (const path of given) {
    if (!existsSync(path)) throw new KnowledgeMissing(path);
    if (!(await stat(path)).isDirectory()) {
      roots.push(path);
      continue;
    }
    if (await isBeirCorpus(path)) {
      roots.push(await beirDocuments(path, cacheFolder));
      continue;
    }
    const found = corpora.flatMap((corpus) => {
      const file = [`${corpus}.jsonl`, `${corpus}.jsonl.gz`]
        .map((file) => join(path, file))
        .find((file) => existsSync(file));
      if (file !== undefined) missing.delete(corpus);
      return file === undefined ? [] : [file];
    });
    roots.push(...(found.length > 0 ? found : [path]));
  }
  if (missing.size > 0 && missing.size < corpora.length) {
    throw new CorpusMissing(fr.knowledge.missing(name, [...missing]));
  }
  return [...new Set(roots)];
}
