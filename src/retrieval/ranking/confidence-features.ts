import type { OpenedIndex } from "../opened-index.ts";
import type { RankedDocument } from "./rank.ts";
import { covered, type Sought } from "./sought.ts";

/** Named inputs of the confidence; all are free of the size of the index. */
export const FEATURE_NAMES = [
  "coverage",
  "pageCoverage",
  "rareMatched",
  "titleCoverage",
  "titleDice",
  "margin",
  "dense",
  "agreement",
  "faq",
  "unknownShare",
  "repairedShare",
  "length",
] as const;
export type FeatureName = (typeof FEATURE_NAMES)[number];
export type ConfidenceFeatures = Readonly<Record<FeatureName, number>>;

const RAREST = 2;

/** Describes how well the first document fits the question. */
export function confidenceFeatures(
  index: OpenedIndex,
  sought: Sought,
  ranked: readonly RankedDocument[],
): ConfidenceFeatures {
  const first = ranked[0];
  const mass = Math.max(1e-9, sought.mass);
  const weigh = (share: (word: Sought["words"][number]) => number) =>
    sought.words.reduce((sum, word) => sum + word.mass * share(word), 0) / mass;
  const closest = ranked.reduce<RankedDocument | null>(
    (best, one) => (best === null || one.parts.dense > best.parts.dense ? one : best),
    null,
  );
  return {
    coverage: first?.parts.coverage ?? 0,
    pageCoverage: first?.parts.page ?? 0,
    rareMatched: first ? rareMatched(index, sought, first) : 0,
    titleCoverage: first?.parts.title ?? 0,
    titleDice: first?.parts.titleDice ?? 0,
    margin: first
      ? (first.parts.page * (first.score - (ranked[1]?.score ?? 0))) / Math.max(1e-9, first.score)
      : 0,
    dense: first?.parts.dense ?? 0,
    agreement: first !== undefined && closest?.document === first.document ? 1 : 0,
    faq: first?.parts.faq ?? 0,
    unknownShare: weigh((word) => (word.trust === 0 && word.alternatives.length === 0 ? 1 : 0)),
    repairedShare: weigh((word) => (word.trust > 0 ? 1 - word.trust : 0)),
    length: Math.min(1, Math.log1p(sought.words.length) / 4),
  };
}

/** Share of the question's rarest words found in the first passage or on its document's label. */
function rareMatched(index: OpenedIndex, sought: Sought, first: RankedDocument): number {
  const passage = first.passages[0]?.passage;
  if (passage === undefined) return 0;
  const { places } = index;
  const holds = (term: number) =>
    places.inPassage(term, passage) ||
    places.inTitle(term, first.document) ||
    places.inKeywords(term, first.document);
  const rare = sought.words.toSorted((a, b) => b.mass - a.mass).slice(0, RAREST);
  return rare.length === 0 ? 0 : rare.reduce((sum, word) => sum + covered(word, holds), 0) / rare.length;
}
