import type { IndexAids } from "../../src/retrieval/aids.ts";
import type { Embedder } from "../../src/retrieval/embedder.ts";
import { BuiltInEmbeddings } from "../../src/retrieval/embedding/built-in.ts";
import type { Retriever } from "../../src/retrieval/evidence.ts";
import { openIndex } from "../../src/retrieval/open-index.ts";
import type { DocumentMeta, Passage } from "../../src/retrieval/passage.ts";
import { prepareDocuments } from "../../src/retrieval/prepare-document.ts";
import type { IndexManifest, PassageSource } from "../../src/retrieval/stored-document.ts";
import { ANALYSER_VERSION } from "../../src/retrieval/versions.ts";

export interface SampleItem {
  readonly meta: DocumentMeta;
  readonly passages: readonly Passage[];
}

/** A document of a few passages: texts, or FAQ pairs as `[question, answer]`. */
export function sampleItem(
  meta: Partial<DocumentMeta> & Pick<DocumentMeta, "id" | "title">,
  texts: ReadonlyArray<string | readonly [string, string]>,
  headings: readonly string[] = [],
): SampleItem {
  return {
    meta: {
      url: null,
      producer: "Valcour-sur-Alize",
      updated: "2026-01-01",
      updatedSource: "declared",
      service: null,
      audience: [],
      theme: null,
      validFrom: null,
      validUntil: null,
      keywords: [],
      lang: "fr",
      licence: null,
      sensitivity: "public",
      origin: "local",
      source: meta.id,
      summary: "",
      ...meta,
    },
    passages: texts.map((text, ordinal) => ({
      id: `${meta.id}::${ordinal}`,
      documentId: meta.id,
      ordinal,
      kind: typeof text === "string" ? "section" : "faq",
      headings: headings[ordinal] === undefined ? [] : [headings[ordinal]],
      question: typeof text === "string" ? null : text[0],
      text: typeof text === "string" ? text : text[1],
      page: null,
      anchor: null,
      digest: "",
    })),
  };
}

export function manifestOf(items: readonly SampleItem[], embedder: Embedder): IndexManifest {
  return {
    generation: 7,
    createdAt: "2026-11-23T08:00:00Z",
    analyserVersion: ANALYSER_VERSION,
    chunkerVersion: "1",
    embedder: { id: embedder.id, dimension: embedder.dimension },
    documents: items.length,
    passages: items.reduce((sum, { passages }) => sum + passages.length, 0),
    contentDigest: "",
  };
}

export function passagesOf(items: readonly SampleItem[]): PassageSource {
  return {
    read: (keys) =>
      keys.map(({ documentId, ordinal }) => {
        const passage = items.find(({ meta }) => meta.id === documentId)?.passages[ordinal];
        if (passage === undefined) throw new RangeError(`no passage ${ordinal} in ${documentId}`);
        return passage;
      }),
  };
}

/** Prepares and opens an index of the items, as indexing then a server do. */
export async function openSample(
  items: readonly SampleItem[],
  embedder: Embedder = new BuiltInEmbeddings(),
  aids: IndexAids = { synonyms: [], remembered: [] },
): Promise<Retriever> {
  const documents = await prepareDocuments(items, embedder);
  return openIndex({
    manifest: manifestOf(items, embedder),
    documents,
    passages: passagesOf(items),
    embedder,
    aids,
  });
}
