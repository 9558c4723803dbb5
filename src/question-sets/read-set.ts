import { statSync } from "node:fs";
import { basename } from "node:path";
import { fr } from "../i18n/fr/evaluation.ts";
import type { LabelledQuestion, QuestionSet } from "./labelled-question.ts";
import { MalformedSet } from "./malformed-set.ts";
import { questionOf } from "./question-fields.ts";
import { isBeirSet, readBeir } from "./read-beir.ts";
import { readCsv } from "./read-csv.ts";
import { type JsonLine, readJsonLines } from "./read-json-lines.ts";

/**
 * Reads a question set: JSON Lines (gzipped or not), CSV, or a BEIR folder. Its name is that of the file without
 * extension.
 *
 * @throws MalformedSet naming file, line and field of the first mistake, ids that come twice included.
 */
export function readSet(path: string): QuestionSet {
  const lines = readLines(path);
  const seen = new Map<string, number>();
  const questions = lines.map(({ file = path, line, value }) => {
    const question = questionOf(value, { file, line });
    const earlier = seen.get(question.id);
    if (earlier !== undefined) {
      throw new MalformedSet(
        { file, line, field: "id" },
        fr.set.twice(question.id, earlier),
        fr.set.twiceRemedy,
      );
    }
    seen.set(question.id, line);
    return question;
  });
  if (questions.length === 0) throw new MalformedSet({ file: path }, fr.set.empty, fr.set.example);
  return { name: setName(path), questions: withTopic(questions) };
}

/** Lists of queries that nobody labelled are named so; they measure nothing. */
export function isUnlabelled(path: string): boolean {
  return basename(path).startsWith("unlabelled");
}

function readLines(path: string): ReadonlyArray<JsonLine & { readonly file?: string }> {
  const status = statSync(path, { throwIfNoEntry: false });
  if (status === undefined) throw new MalformedSet({ file: path }, fr.set.absent, fr.set.unreadableRemedy);
  if (status.isDirectory()) {
    if (!isBeirSet(path)) throw new MalformedSet({ file: path }, fr.set.notBeir, fr.set.beirQrels);
    return readBeir(path);
  }
  if (/\.csv$/i.test(path)) return readCsv(path);
  if (/\.(jsonl|ndjson)(\.gz)?$/i.test(path)) return readJsonLines(path);
  throw new MalformedSet({ file: path }, fr.set.unknownFormat, fr.set.formats);
}

function setName(path: string): string {
  return basename(path).replace(/\.(csv|jsonl|ndjson)(\.gz)?$/i, "");
}

/** A set whose questions have no relevant document at all is one of questions to turn away. */
function withTopic(questions: readonly LabelledQuestion[]): readonly LabelledQuestion[] {
  if (questions.some(({ relevant, answerable }) => relevant.length > 0 || answerable === true))
    return questions;
  return questions.map((question) => ({ ...question, answerable: false, onTopic: false }));
}
