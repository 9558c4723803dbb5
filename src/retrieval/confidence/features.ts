import { FEATURE_NAMES, type FeatureName } from "../ranking/features.ts";

/** What the ranking measured of the first document, taken as it is. */
const OF_FIRST = [
  ...["lexicalMass", "plainMass", "lexicalRank", "plainRank", "pageRank"],
  ...["contrastiveBest", "contrastiveTitle", "contrastiveRank", "contrastiveTitleRank"],
  ...["skipGramBest", "skipGramTitle", "skipGramRank"],
  ...["label", "passage", "page", "titlePrecision", "titleDice"],
  ...["rarestInLabel", "secondInLabel", "rarestInPassage", "secondInPassage"],
  ...["pairsInTitle", "pairsInPassage", "faq"],
  ...["softMean", "softWorst", "softBack", "softSkipMean", "softSkipWorst"],
  ...["memoryCosine", "memoryWords", "memoryVote"],
  ...["themeVotes", "dossierVotes", "centre", "titleAsks", "howAsks"],
  ...["questionLength", "questionMass", "unknownShare"],
] as const satisfies readonly FeatureName[];

/** What the whole list of candidates says. */
const OF_LIST = [
  ...["margin", "marginToFifth", "share", "shareOfThree", "entropy"],
  ...["greatestContrastive", "greatestSkipGram", "greatestMass", "greatestSoft", "greatestMemory"],
  ...["labelOfThree", "pageOfThree"],
] as const;

/** Named inputs of the confidence, in the order its weights are stored. */
export const CONFIDENCE_FEATURES = [...OF_FIRST, ...OF_LIST] as const;
export type ConfidenceFeature = (typeof CONFIDENCE_FEATURES)[number];

const at = new Map(FEATURE_NAMES.map((name, i) => [name, i]));

/**
 * Describes the candidates of one question, best first.
 *
 * @param rows of `FEATURE_NAMES`, at least one.
 * @param points of the ranking model, decreasing.
 */
export function confidenceFeatures(
  rows: readonly Float32Array[],
  points: readonly number[],
): Record<ConfidenceFeature, number> {
  const read = (row: Float32Array | undefined, name: FeatureName) => row?.[at.get(name) ?? -1] ?? 0;
  const greatest = (name: FeatureName, among = rows) =>
    among.reduce((best, row) => Math.max(best, read(row, name)), 0);
  const three = rows.slice(0, 3);
  const best = points[0] ?? 0;
  const exponents = points.map((value) => Math.exp(value - best));
  const total = exponents.reduce((sum, value) => sum + value, 0);
  const shares = exponents.map((value) => value / total);
  const ofFirst = Object.fromEntries(OF_FIRST.map((name) => [name, read(rows[0], name)]));
  return {
    ...(ofFirst as Record<(typeof OF_FIRST)[number], number>),
    margin: best - (points[1] ?? best - 3),
    marginToFifth: best - (points[4] ?? best - 4),
    share: shares[0] ?? 1,
    shareOfThree: shares.slice(0, 3).reduce((sum, value) => sum + value, 0),
    entropy: shares.reduce((sum, value) => sum - (value > 0 ? value * Math.log(value) : 0), 0),
    greatestContrastive: greatest("contrastiveBest"),
    greatestSkipGram: greatest("skipGramBest"),
    greatestMass: greatest("lexicalMass"),
    greatestSoft: greatest("softMean"),
    greatestMemory: greatest("memoryCosine"),
    labelOfThree: greatest("label", three),
    pageOfThree: greatest("page", three),
  };
}
