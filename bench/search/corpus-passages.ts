import { markdownBlocks } from "../../src/indexing/parse/markdown/markdown-blocks.ts";
import { cutPassages } from "../../src/indexing/passages/cut-passages.ts";
import type { DocumentMeta, Passage } from "../../src/retrieval/passage.ts";
import type { CorpusDocument } from "./shared-data.ts";

/** Metadata of a development document, as a national sheet. */
export function corpusMeta(document: CorpusDocument): DocumentMeta {
  return {
    id: document.id,
    title: document.title,
    url: document.url ?? null,
    producer: document.publisher ?? "inconnu",
    updated: document.updated ?? "2020-01-01",
    updatedSource: "declared",
    service: null,
    audience: [document.audience ?? []].flat(),
    theme: [document.theme, document.dossier].filter(Boolean).join(" > ") || null,
    validFrom: null,
    validUntil: null,
    keywords: [],
    lang: "fr",
    licence: null,
    sensitivity: "public",
    origin: "national",
    source: document.id,
    summary: document.summary ?? "",
  };
}

/** Cuts a document exactly as indexing does. */
export function corpusPassages(document: CorpusDocument): Passage[] {
  return cutPassages(corpusMeta(document), markdownBlocks(document.text));
}

/** The same document as one pair of a list of frequent questions: its title is the question. */
export function corpusFaq(document: CorpusDocument): {
  readonly meta: DocumentMeta;
  readonly passages: readonly Passage[];
} {
  const meta = { ...corpusMeta(document), title: `Questions fréquentes : ${document.theme ?? "divers"}` };
  const answer = document.text.replace(/^# .*\n/, "").trim() || document.title;
  return { meta, passages: cutPassages(meta, [{ kind: "faq", question: document.title, answer }]) };
}
