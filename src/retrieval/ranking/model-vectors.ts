import type { OpenedIndex } from "../opened-index.ts";
import { createCosine } from "../vectors/exact-index.ts";

/** Passages that the configured model brings. */
const BROUGHT = 30;
/** Weight of the model's closeness, in deviations among the candidates, beside the points of the ranking model. */
const WEIGHT = 0.6;

/** What a configured model (an endpoint, a local folder) says of one question. */
export interface ModelCloseness {
  /** Documents of the nearest passages. */
  readonly brought: readonly number[];
  /** Points to add to each of these documents, in the order given. */
  points(documents: readonly number[]): number[];
}

/** Compares a question's vector of the configured model with the index; null when there is nothing to compare. */
export function modelCloseness(
  { model, lexical }: OpenedIndex,
  vector: readonly number[] | null,
  allow: (document: number) => boolean,
): ModelCloseness | null {
  const cosine = model === null || vector === null ? null : createCosine(model.vectors)(vector);
  if (model === null || vector === null || cosine === null) return null;
  const owner = (passage: number) => lexical.documentOfPassage[passage] ?? 0;
  const hits = model.nearest.search(vector, BROUGHT, (passage) => allow(owner(passage)));
  return {
    brought: [...new Set(hits.map(({ passage }) => owner(passage)))],
    points: (documents) => {
      const best = documents.map((document) => {
        let greatest = -1;
        for (
          let p = lexical.firstPassage[document] ?? 0;
          p < (lexical.firstPassage[document + 1] ?? 0);
          p++
        ) {
          greatest = Math.max(greatest, cosine(p));
        }
        return greatest;
      });
      const mean = best.reduce((sum, value) => sum + value, 0) / Math.max(1, best.length);
      const spread = Math.sqrt(best.reduce((sum, value) => sum + (value - mean) ** 2, 0) / best.length) || 1;
      return best.map((value) => (WEIGHT * (value - mean)) / spread);
    },
  };
}
