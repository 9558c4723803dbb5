import type { Evidence, ScoredPassage } from "../../src/retrieval/evidence.ts";
import type { DocumentMeta, Passage } from "../../src/retrieval/passage.ts";

/** A passage as search returns it; only what the test is about need be given. */
export function scored(
  text: string,
  about: {
    readonly document?: Partial<DocumentMeta>;
    readonly passage?: Partial<Passage>;
    readonly score?: number;
    readonly coverage?: number;
    readonly faq?: number;
  } = {},
): ScoredPassage {
  const documentId = about.document?.id ?? "pages/essai.md";
  const ordinal = about.passage?.ordinal ?? 0;
  return {
    passage: {
      id: `${documentId}::${ordinal}`,
      documentId,
      ordinal,
      kind: "section",
      headings: [],
      question: null,
      text,
      page: null,
      anchor: null,
      digest: "",
      ...about.passage,
    },
    document: {
      id: documentId,
      title: "Page d'essai",
      url: "https://www.valcour-sur-alize.example/essai",
      producer: "Commune de Valcour-sur-Alize",
      updated: "2026-10-01",
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
      source: documentId,
      summary: "",
      ...about.document,
    },
    score: about.score ?? 0.9,
    parts: { lexical: 1, dense: 0.5, faq: about.faq ?? 0, coverage: about.coverage ?? 0.9 },
    matched: [],
  };
}

export function evidenceOf(passages: readonly ScoredPassage[], confidence = 0.9): Evidence {
  return {
    searched: "",
    corrections: [],
    passages,
    unknown: [],
    confidence,
    probabilities: { onTopic: confidence, answerable: confidence, first: confidence, amongThree: confidence },
    thresholds: { answer: 0.5, propose: 0.2, topic: 0.1 },
    features: {},
    generation: 1,
  };
}
