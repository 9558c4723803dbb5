import type { DocumentParts } from "./rank.ts";

/** Share of each part in a document's score; they sum to 1. */
export const FUSION: Readonly<Record<keyof DocumentParts, number>> = {
  lexical: 0.48,
  dense: 0.16,
  title: 0.04,
  titleDice: 0.17,
  coverage: 0.05,
  page: 0.03,
  faq: 0.07,
};

/** Added to local documents: a national sheet must be clearly closer to the question to come before them. */
export const LOCAL_PRIOR = 0.12;

/** Weight of the cosine against BM25 when choosing the passage inside a document. */
export const PASSAGE_DENSE = 0.5;
