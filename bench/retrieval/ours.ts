import type { OpenedIndex } from "../../src/retrieval/opened-index.ts";
import type { Found } from "../../src/retrieval/ranking/search.ts";
import type { System } from "./system.ts";
import { firstTen } from "./units.ts";

const TODAY = "2026-01-01";

/** Our retriever, then each of its stages alone: what each is worth. */
export const ours: readonly System[] = [
  {
    name: "Parvis",
    load: async () => {
      const { openCorpus } = await import("../search/open-corpus.ts");
      return async ({ names }) => {
        const { retriever } = await openCorpus(names);
        return {
          search: async (question) => {
            const { passages } = await retriever.retrieve(question, { today: TODAY, limit: 30 });
            return firstTen(passages.map(({ document }) => ({ document: document.id })));
          },
        };
      };
    },
  },
  stage("· fields (BM25F)", ({ candidates }) => candidates.map(({ lexical }) => lexical.document)),
  stage("· plain words", ({ candidates }) => candidates.map(({ lexical }) => lexical.plain)),
  stage("· contrastive vectors", ({ candidates }) =>
    candidates.map(({ contrastive }) => contrastive.best + 0.5 * contrastive.title),
  ),
  stage("· skip-gram vectors", ({ candidates }) =>
    candidates.map(({ skipGram }) => skipGram.best + 0.5 * skipGram.title),
  ),
  stage("· weighted sum without trees", async ({ rows }) => {
    const { readRankingModel } = await import("../../src/retrieval/ranking/read-model.ts");
    const { createScorer } = await import("../../src/retrieval/ranking/model.ts");
    return createScorer({ ...readRankingModel(), trees: [] })(rows);
  }),
];

/** One stage orders the candidates that all of them gathered. */
function stage(
  name: string,
  score: (found: Found) => readonly number[] | Promise<readonly number[]>,
): System {
  return {
    name,
    load: async () => {
      const { openCorpusIndex } = await import("../search/open-corpus.ts");
      const { analyseQuery } = await import("../../src/retrieval/analysis/query.ts");
      const { find } = await import("../../src/retrieval/ranking/search.ts");
      const { createQuestionMemory } = await import("../../src/retrieval/ranking/question-memory.ts");
      return async ({ names }) => {
        const { index, lexicon, embedder } = await openCorpusIndex(names);
        const memory = createQuestionMemory([], index.lexical, index.split, () => []);
        return {
          search: async (question) => {
            const query = analyseQuery(question, lexicon);
            if (query.words.length === 0) return [];
            const vector = await embedder.embedQuery(query.searched);
            const found = find(index, { query, vector }, { memory }, () => true);
            return inOrder(index, found, await score(found));
          },
        };
      };
    },
  };
}

function inOrder(index: OpenedIndex, { candidates }: Found, scores: readonly number[]): readonly string[] {
  const order = candidates.map((_, i) => i).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  return firstTen(order.map((i) => ({ document: index.metas[candidates[i]?.document ?? -1]?.id ?? "" })));
}
