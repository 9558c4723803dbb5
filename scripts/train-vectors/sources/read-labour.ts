import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "./page.ts";

interface LabourSheet {
  readonly pubId: string;
  readonly title: string;
  readonly description: string;
  readonly sections: ReadonlyArray<{ readonly title: string; readonly text: string }>;
}

interface Contribution {
  readonly id: string;
  readonly title: string;
  readonly answers: { readonly generic: { readonly text: string } };
}

/** Longer texts are transcripts that repeat the sections around them (characters). */
const LONGEST = 20_000;

/** Reads the Ministry of Labour's sheets: npm package `@socialgouv/fiches-travail-data`, in its folder. */
export function readLabourSheets(folder: string): Page[] {
  return read<LabourSheet>(join(folder, "data", "fiches-travail.json")).map(
    ({ pubId, title, description, sections }) => ({
      id: pubId,
      title,
      summary: description,
      sections: sections
        .filter(({ text }) => text !== "" && text.length <= LONGEST)
        .map(({ title, text }) => ({ headings: [title], text })),
      anchors: [],
    }),
  );
}

/** Reads questions on labour law with their general answer: npm package `@socialgouv/contributions-data`. */
export function readLabourQuestions(folder: string): Page[] {
  return read<Contribution>(join(folder, "data", "contributions.json")).map(({ id, title, answers }) => ({
    id,
    title,
    summary: "",
    sections: [{ headings: [], text: answers.generic.text }],
    anchors: [],
  }));
}

function read<Row>(path: string): readonly Row[] {
  return JSON.parse(readFileSync(path, "utf8")) as readonly Row[];
}
