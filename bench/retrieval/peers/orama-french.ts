import { create, insertMultiple, search } from "@orama/orama";
import { stemmer } from "@orama/stemmers/french";
import { stopwords } from "@orama/stopwords/french";
import type { Build } from "../system.ts";
import { firstTen, unitsOf } from "../units.ts";

/** Missing from its list; a term left alone matches every word that starts with it. */
const LETTERS_AND_ELISIONS = [..."abcdefghijklmnopqrstuvwxyz", "qu", "est", "ce"];

/**
 * Orama with its French tokenizer, stemmer and stop words. Over units: whole pages ranked worse, and so did counting each
 * repetition of a word (`allowDuplicates`).
 */
export const oramaFrench: Build = async ({ documents }) => {
  const index = create({
    schema: { document: "enum", title: "string", headings: "string", text: "string" } as const,
    components: {
      tokenizer: {
        language: "french",
        stemming: true,
        stemmer,
        stopWords: [...stopwords, ...LETTERS_AND_ELISIONS],
      },
    },
  });
  await insertMultiple(index, unitsOf(documents), 1000);
  return {
    search: async (question) => {
      const { hits } = await search(index, {
        term: question,
        properties: ["title", "headings", "text"],
        boost: { title: 4, headings: 2 },
        limit: 100,
      });
      return firstTen(hits.map((hit) => ({ document: String(hit.document.document) })));
    },
  };
};
