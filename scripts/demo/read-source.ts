import { readMarkdown } from "../../src/indexing/parse/markdown/read-markdown.ts";
import type { DemoDocument } from "./demo-document.ts";

/** @throws when the source is not Markdown with a title and a date of update. */
export function readSource(text: string, path: string): DemoDocument {
  const outcome = readMarkdown(text);
  if (outcome.kind === "quarantined") throw new Error(`${path}: ${outcome.quarantine.reason}`);
  const [document] = outcome.documents;
  const { title, updated } = document?.metadata ?? {};
  if (!document || !title || !updated) throw new Error(`${path}: title and updated are required`);
  return { title, updated: new Date(`${updated}T08:00:00Z`), blocks: document.blocks };
}
