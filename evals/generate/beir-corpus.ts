import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { z } from "zod";
import { fr } from "../../src/i18n/fr/evaluation.ts";
import { MalformedSet } from "../../src/question-sets/malformed-set.ts";
import { readJsonLines } from "../../src/question-sets/read-json-lines.ts";

const document = z.looseObject({
  _id: z.union([z.string(), z.number()]).transform(String),
  title: z.string().nullish(),
  text: z.string(),
});

/** Words of a text that stand for a title which is not there. */
const TITLE_WORDS = 12;

/** Whether a folder holds the documents of a BEIR data set: a `corpus.jsonl` whose records have an `_id`. */
export async function isBeirCorpus(folder: string): Promise<boolean> {
  const file = corpusOf(folder);
  if (file === null) return false;
  const bytes = createReadStream(file);
  const lines = createInterface({ input: file.endsWith(".gz") ? bytes.pipe(createGunzip()) : bytes });
  try {
    for await (const line of lines) return /"_id"\s*:/.test(line);
    return false;
  } finally {
    lines.close();
    bytes.destroy();
  }
}

/**
 * Rewrites the corpus of a BEIR folder as JSON Lines that indexing reads, in the cache.
 *
 * @returns the file written.
 * @throws MalformedSet naming file, line and field.
 */
export async function beirDocuments(folder: string, cacheFolder: string): Promise<string> {
  const source = corpusOf(folder) ?? join(folder, "corpus.jsonl");
  const rows = readJsonLines(source).flatMap(({ line, value }) => {
    const parsed = document.safeParse(value, { error: z.locales.fr().localeError });
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      const place = { file: source, line, field: issue?.path.map(String).join(".") ?? "" };
      throw new MalformedSet(place, issue?.message ?? "", fr.set.beirDocument);
    }
    const { _id: id, title, text } = parsed.data;
    const body = text.trim() || title?.trim() || "";
    const named = title?.trim() || body.split(/\s+/).slice(0, TITLE_WORDS).join(" ");
    return body === "" ? [] : [JSON.stringify({ id, title: named, text: asPlainMarkdown(body) })];
  });
  const content = `${rows.join("\n")}\n`;
  const name = createHash("sha256").update(content).digest("hex").slice(0, 16);
  const file = join(cacheFolder, "beir", `${name}.jsonl`);
  if (!existsSync(file)) {
    await mkdir(join(cacheFolder, "beir"), { recursive: true });
    await writeFile(`${file}.partial`, content);
    await rename(`${file}.partial`, file);
  }
  return file;
}

/** BEIR texts are no Markdown: a line that looks like a heading is none. */
function asPlainMarkdown(text: string): string {
  return text.replace(/^(\s*)(#{1,6}\s)/gm, "$1\\$2");
}

function corpusOf(folder: string): string | null {
  return (
    ["corpus.jsonl", "corpus.jsonl.gz"].map((name) => join(folder, name)).find((path) => existsSync(path)) ??
    null
  );
}
