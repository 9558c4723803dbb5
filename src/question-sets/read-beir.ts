import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { fr } from "../i18n/fr/evaluation.ts";
import { MalformedSet } from "./malformed-set.ts";
import { type JsonLine, readJsonLines, readText } from "./read-json-lines.ts";

const query = z.looseObject({
  _id: z.union([z.string(), z.number()]).transform(String),
  text: z.string().min(1),
});

/** Whether a folder holds the questions of a BEIR data set (`queries.jsonl` and `qrels/`). */
export function isBeirSet(folder: string): boolean {
  return queriesOf(folder) !== null && existsSync(join(folder, "qrels"));
}

/**
 * Reads `queries.jsonl` and every `qrels/*.tsv` of a BEIR folder. Queries without a judgement are left out, as BEIR's own
 * evaluation does; a judgement of 0 is no relevant document.
 *
 * @throws MalformedSet naming file and line.
 */
export function readBeir(folder: string): Array<JsonLine & { readonly file: string }> {
  const file = queriesOf(folder) ?? join(folder, "queries.jsonl");
  const judgements = readQrels(join(folder, "qrels"));
  const lines = readJsonLines(file);
  return lines.flatMap(({ line, value }) => {
    const parsed = query.safeParse(value, { error: z.locales.fr().localeError });
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      const field = issue?.path.map(String).join(".") ?? "";
      throw new MalformedSet({ file, line, field }, issue?.message ?? "", fr.set.beirQuery);
    }
    const { _id: id, text } = parsed.data;
    const grades = judgements.get(id);
    if (grades === undefined) return [];
    const relevant = Object.keys(grades).filter((label) => (grades[label] ?? 0) > 0);
    return [{ file, line, value: { id, question: text, relevant, grades } }];
  });
}

function readQrels(folder: string): Map<string, Record<string, number>> {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".tsv"))
    .sort();
  const judgements = new Map<string, Record<string, number>>();
  if (names.length === 0) throw new MalformedSet({ file: folder }, fr.set.noQrels, fr.set.beirQrels);
  for (const name of names) {
    const file = join(folder, name);
    for (const [at, row] of readText(file).split(/\r?\n/).entries()) {
      const cells = row.split("\t");
      if (row.trim() === "" || (at === 0 && cells[0] === "query-id")) continue;
      const [id, label, grade] = cells;
      const score = Number(grade);
      if (!id || !label || grade === undefined || !Number.isFinite(score)) {
        throw new MalformedSet({ file, line: at + 1 }, fr.set.wrongQrel, fr.set.beirQrels);
      }
      const known = judgements.get(id) ?? {};
      known[label] = score;
      judgements.set(id, known);
    }
  }
  return judgements;
}

function queriesOf(folder: string): string | null {
  return (
    ["queries.jsonl", "queries.jsonl.gz"]
      .map((name) => join(folder, name))
      .find((path) => existsSync(path)) ?? null
  );
}
