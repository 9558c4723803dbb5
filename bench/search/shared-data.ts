import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** Development corpora and questions beside the project; never part of it. */
const ROOT = new URL("../../../shared/data/", import.meta.url);

/** One document of a development corpus. */
export interface CorpusDocument {
  readonly id: string;
  readonly title: string;
  readonly url?: string | null;
  readonly theme?: string | null;
  readonly dossier?: string | null;
  readonly audience?: string | readonly string[] | null;
  readonly updated?: string;
  readonly publisher?: string;
  readonly summary?: string;
  /** Markdown. */
  readonly text: string;
}

/** One labelled question; no relevant document means it must not be answered. */
export interface LabelledQuestion {
  readonly id: string;
  readonly question: string;
  readonly relevant: readonly string[];
  /** Degrees of relevance by document, where people gave some. */
  readonly grades_2020?: Readonly<Record<string, number>>;
  readonly answerable?: boolean;
  readonly category?: string;
  /** Questions that are variants of one another share it. */
  readonly group?: string;
  /** Corpora to search together. */
  readonly corpus: readonly string[];
}

export function sharedDataIsThere(): boolean {
  return existsSync(ROOT);
}

export function readCorpus(names: readonly string[]): CorpusDocument[] {
  return names.flatMap((name) => readLines<CorpusDocument>(`corpus/${name}.jsonl`));
}

export function readQuestions(name: string): LabelledQuestion[] {
  return readLines<LabelledQuestion>(`questions/${name}.jsonl`);
}

function readLines<Row>(path: string): Row[] {
  const plain = new URL(path, ROOT);
  const text = existsSync(plain)
    ? readFileSync(plain, "utf8")
    : gunzipSync(readFileSync(new URL(`${path}.gz`, ROOT))).toString("utf8");
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Row);
}
