import MiniSearch from "minisearch";
import { analyse } from "../../../src/retrieval/analysis/analyse.ts";
import type { Build } from "../system.ts";
import { firstTen, pagesOf } from "../units.ts";

/**
 * MiniSearch given our French analyser, with its prefix and fuzzy matching for the longer terms. Whole pages: over units it
 * ranked the sheets a little worse and took five times as long.
 */
export const miniSearch: Build = ({ documents }) => {
  const index = new MiniSearch({
    fields: ["title", "headings", "text"],
    storeFields: ["document"],
    tokenize: analyse,
    processTerm: (term) => term,
    searchOptions: {
      boost: { title: 4, headings: 2 },
      prefix: (term) => term.length > 4,
      fuzzy: (term) => (term.length > 5 ? 0.2 : false),
    },
  });
  index.addAll(pagesOf(documents).map((page, id) => ({ id, ...page })));
  return {
    search: (question) =>
      firstTen(index.search(question).map((found) => ({ document: String(found.document) }))),
  };
};
