import { readFileSync, statSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { collectivitySchema } from "../../src/collectivity/schema.ts";
import { findDocuments } from "../../src/indexing/aids/find-documents.ts";
import { questionsFormat } from "../../src/indexing/aids/questions.ts";
import { readAidFile } from "../../src/indexing/aids/read-aid-file.ts";
import { synonymsFormat } from "../../src/indexing/aids/synonyms.ts";
import { documentPaths, KNOWLEDGE, type ReadDemoDocument, readDemo, textOf } from "./knowledge-folder.ts";

const paths = documentPaths();
const yaml = (path: string): unknown => parse(readFileSync(`${KNOWLEDGE}${path}`, "utf8"));
const PRICE_LISTS = [
  "documents/tarifs/tarifs-municipaux-2026.pdf",
  "documents/tarifs/tarifs-municipaux-2026.xlsx",
] as const;

describe("the demonstration's documents", () => {
  const documents = new Map<string, readonly ReadDemoDocument[]>();
  const all = (): ReadDemoDocument[] => [...documents.values()].flat();

  beforeAll(async () => {
    for (const path of paths) documents.set(path, await readDemo(path));
  });

  it("are at least sixty, in every format, none heavier than 300 kB", () => {
    expect(paths.length).toBeGreaterThanOrEqual(60);
    const extensions = new Set(paths.map((path) => path.slice(path.lastIndexOf(".") + 1)));
    expect([...extensions].sort()).toEqual([
      "csv",
      "docx",
      "html",
      "jsonl",
      "md",
      "odt",
      "pdf",
      "xlsx",
      "yaml",
    ]);
    expect(paths.filter((path) => statSync(`${KNOWLEDGE}${path}`).size > 300_000)).toEqual([]);
  });

  it("all say that the commune is fictional", () => {
    expect(all().filter(({ meta }) => !meta.producer.includes("commune fictive"))).toEqual([]);
    const prose = paths.filter((path) => /\.(md|pdf|docx|odt|html)$/.test(path));
    const says = (path: string) =>
      documents.get(path)?.some(({ blocks }) => textOf(blocks).includes("fictive"));
    expect(prose.filter((path) => !says(path))).toEqual([]);
  });

  it("declare their date, and name a service that exists", () => {
    const { services } = collectivitySchema.parse(yaml("collectivity.yaml"));
    const ids = new Set(services.map((service) => service.id));
    const badService = all().filter(({ meta }) => meta.service !== null && !ids.has(meta.service));
    expect(badService.map(({ meta }) => `${meta.id}: ${meta.service}`)).toEqual([]);
    const undated = all().filter(
      ({ meta }) =>
        meta.updatedSource !== "declared" || meta.updated < "2025-12-01" || meta.updated > "2026-11-23",
    );
    expect(undated.map(({ meta }) => `${meta.id}: ${meta.updated} (${meta.updatedSource})`)).toEqual([]);
  });

  it("have distinct ids", () => {
    const ids = all().map(({ meta }) => meta.id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it("hold at least sixty questions with their answers", () => {
    const pairs = all().flatMap(({ blocks }) => blocks.filter((block) => block.kind === "faq"));
    expect(pairs.length).toBeGreaterThanOrEqual(60);
  });

  it("include past, coming and internal documents", () => {
    const metas = all().map(({ meta }) => meta);
    expect(metas.some(({ validUntil }) => validUntil !== null && validUntil < "2026-11-23")).toBe(true);
    expect(metas.some(({ validUntil }) => validUntil !== null && validUntil > "2026-11-23")).toBe(true);
    expect(metas.filter(({ sensitivity }) => sensitivity === "internal")).toHaveLength(1);
  });

  it("ask only for documents that exist in the gate", () => {
    const { questions } = yaml("gate.yaml") as { questions: Array<{ question: string; document: string }> };
    expect(questions).toHaveLength(20);
    expect(questions.filter(({ document }) => !documents.has(document))).toEqual([]);
  });

  it("are those that the remembered questions name, and none of these is held out for evaluation", async () => {
    const file = await readAidFile(KNOWLEDGE, questionsFormat);
    if (file.kind !== "read") throw new Error(JSON.stringify(file));
    const indexed = [...documents].map(([path, found]) => ({
      path,
      documentIds: found.map(({ meta }) => meta.id),
    }));
    const { entries, warnings } = findDocuments(file.entries, indexed);
    expect([...file.warnings, ...warnings]).toEqual([]);
    expect(entries.length).toBeGreaterThanOrEqual(100);
    const heldOut = readFileSync(new URL("../../evals/sets/demonstration.jsonl", import.meta.url), "utf8")
      .trim()
      .split("\n")
      .map((line) => (JSON.parse(line) as { question: string }).question.toLowerCase());
    expect(heldOut.length).toBeGreaterThan(50);
    expect(entries.filter(({ question }) => heldOut.includes(question.toLowerCase()))).toEqual([]);
  });

  it("come with synonyms that all count", async () => {
    const file = await readAidFile(KNOWLEDGE, synonymsFormat);
    expect(file).toMatchObject({ kind: "read", warnings: [] });
    expect(file.kind === "read" && file.entries.length).toBeGreaterThanOrEqual(10);
  });

  it("give the same prices in the PDF and in the workbook", () => {
    const [pdf, workbook] = PRICE_LISTS.map((path) => priceRows(documents.get(path) ?? []));
    expect(pdf?.length).toBeGreaterThan(60);
    expect(pdf).toEqual(workbook);
  });
});

function priceRows(documents: readonly ReadDemoDocument[]): string[] {
  return documents
    .flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "table" ? block.rows : [])))
    .map((row) => row.join(" | "));
}
