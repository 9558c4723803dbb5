import type { OpenedCorpus } from "../search/open-corpus.ts";
import type { System } from "./system.ts";
import { firstTen } from "./units.ts";

const TODAY = "2026-01-01";

/** Answers a question from an opened corpus: the whole pipeline, or one stage of it. */
type Search = (opened: OpenedCorpus, question: string) => readonly string[] | Promise<readonly string[]>;

/** Our retriever and its stages, each alone: the ablation. */
export const ours: readonly System[] = [variant("Parvis", wholePipeline)];

function variant(name: string, search: Search): System {
  return {
    name,
    load: async () => {
      const { openCorpus } = await import("../search/open-corpus.ts");
      return async ({ names }) => {
        const opened = await openCorpus(names);
        return { search: (question) => search(opened, question) };
      };
    },
  };
}

async function wholePipeline({ retriever }: OpenedCorpus, question: string): Promise<readonly string[]> {
  const evidence = await retriever.retrieve(question, { today: TODAY, limit: 30 });
  return firstTen(evidence.passages.map(({ document }) => ({ document: document.id })));
}
