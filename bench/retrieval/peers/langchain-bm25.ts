import { BM25Retriever } from "@langchain/community/retrievers/bm25";
import { Document } from "@langchain/core/documents";
import { analyse } from "../../../src/retrieval/analysis/analyse.ts";
import type { Build } from "../system.ts";
import { firstTen, unitsOf } from "../units.ts";

/**
 * LangChain's BM25Retriever. It splits at spaces and counts substrings, so it is given terms of our analyser instead of raw
 * text, which ranked worse; it keeps no index and reads every unit again for each question.
 */
export const langChainBm25: Build = ({ documents }) => {
  const units = unitsOf(documents).map(
    ({ document, title, headings, text }) =>
      new Document({
        pageContent: analyse(`${title}\n${headings}\n${text}`).join(" "),
        metadata: { document },
      }),
  );
  const retriever = BM25Retriever.fromDocuments(units, { k: 100 });
  return {
    search: async (question) => {
      const terms = analyse(question);
      // Without terms every unit scores nought, and all are returned.
      if (terms.length === 0) return [];
      const found = await retriever.invoke(terms.join(" "));
      return firstTen(found.map(({ metadata }) => ({ document: String(metadata.document) })));
    },
  };
};
