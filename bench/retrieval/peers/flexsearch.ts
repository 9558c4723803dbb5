import { Index } from "flexsearch";
import { analyse } from "../../../src/retrieval/analysis/analyse.ts";
import type { Build } from "../system.ts";
import { firstTen, unitsOf } from "../units.ts";

/**
 * FlexSearch given our French analyser (its own French pack with the LatinBalance charset ranked worse) and told to suggest,
 * since few pages hold every word of a message. It has no inverse document frequency: it scores a word by how early it
 * stands, so one text that opens with the title ranked better than three fields.
 */
export const flexSearch: Build = ({ documents }) => {
  const owners: Array<{ readonly document: string }> = [];
  const index = new Index({ encode: analyse, tokenize: "strict" });
  for (const { document, title, headings, text } of unitsOf(documents)) {
    index.add(owners.length, `${title}\n${headings}\n${text}`);
    owners.push({ document });
  }
  return {
    search: (question) =>
      firstTen(
        index.search(question, { suggest: true, limit: 200 }).flatMap((id) => owners[Number(id)] ?? []),
      ),
  };
};
