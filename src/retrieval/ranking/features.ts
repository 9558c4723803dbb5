import type { OpenedIndex } from "../opened-index.ts";
import { centreOfBest, votesOfBest } from "./company.ts";
import type { Measured } from "./measure.ts";
import type { QuestionKind } from "./question-kind.ts";
import type { Sought } from "./sought.ts";

/**
 * Named inputs of the ranking model, in the order its weights are stored. `…Top` is relative to the best candidate,
 * `…Gap` the distance to it, `…Rank` is 1 / (1 + rank from 0) in that order; the rest is described where measured.
 */
export const FEATURE_NAMES = [
  ...["lexicalTop", "lexicalMass", "lexicalRank", "firstTop", "secondTop", "pageTop", "pageRank"],
  ...["plainTop", "plainMass", "plainRank"],
  ...["contrastiveBest", "contrastiveSecond", "contrastiveTitle", "contrastiveGap", "contrastiveTitleGap"],
  ...["contrastiveRank", "contrastiveTitleRank"],
  ...["skipGramBest", "skipGramSecond", "skipGramTitle", "skipGramGap", "skipGramTitleGap"],
  ...["skipGramRank", "skipGramTitleRank"],
  ...["label", "keywords", "passage", "page", "titlePrecision", "titleDice"],
  ...["rarestInLabel", "secondInLabel", "rarestInPassage", "secondInPassage"],
  ...["pairsInTitle", "pairsInPassage", "faq", "faqTop"],
  ...["lettersPrecision", "lettersDice"],
  ...["softMean", "softWorst", "softBack", "softSkipMean", "softSkipWorst", "softSkipBack"],
  ...["memoryCosine", "memorySkipGram", "memoryWords", "memoryVote", "memoryRank"],
  ...["themeVotes", "dossierVotes", "centre"],
  ...["titleAsks", "titleLength", "passages", "pageLength", "professional", "isForm"],
  ...["howAsks", "yesNoAsks", "amountAsks", "formIsForm", "businessProfessional", "delayAsks"],
  ...["questionLength", "questionMass", "unknownShare"],
] as const;
export type FeatureName = (typeof FEATURE_NAMES)[number];

/** One row of `FEATURE_NAMES` a candidate, in the order given. */
export function featureRows(
  index: OpenedIndex,
  sought: Sought,
  kind: QuestionKind,
  measured: readonly Measured[],
): Float32Array[] {
  const mass = Math.max(1e-9, sought.mass);
  const orders = {
    lexical: relative(measured, ({ lexical }) => lexical.document),
    page: relative(measured, ({ lexical }) => lexical.page),
    plain: relative(measured, ({ lexical }) => lexical.plain),
    first: relative(measured, ({ lexical }) => lexical.first),
    contrastive: relative(measured, ({ contrastive }) => contrastive.best),
    contrastiveTitle: relative(measured, ({ contrastive }) => contrastive.title),
    skipGram: relative(measured, ({ skipGram }) => skipGram.best),
    skipGramTitle: relative(measured, ({ skipGram }) => skipGram.title),
    faq: relative(measured, ({ faq }) => faq),
    memory: relative(measured, ({ memory }) => memory.vote),
  };
  const votes = votesOfBest(index, measured);
  const centre = centreOfBest(index, measured);
  const unknown = sought.words.reduce((sum, { trust, mass }) => sum + (trust === 0 ? mass : 0), 0) / mass;
  return measured.map((one, i) => {
    const { document, lexical, contrastive, skipGram, words, soft, memory } = one;
    const shape = index.shapes.of(document);
    const [asks, form, professional] = [shape.asks, shape.form, shape.professional].map(Number) as [
      number,
      number,
      number,
    ];
    const { top, rank, gap } = positions(orders, i);
    return Float32Array.of(
      ...[top("lexical"), lexical.document / mass, rank("lexical"), top("first")],
      ...[lexical.second / Math.max(1e-9, lexical.first), top("page"), rank("page")],
      ...[top("plain"), lexical.plain / mass, rank("plain")],
      ...[
        contrastive.best,
        contrastive.second,
        contrastive.title,
        gap("contrastive"),
        gap("contrastiveTitle"),
      ],
      ...[rank("contrastive"), rank("contrastiveTitle")],
      ...[skipGram.best, skipGram.second, skipGram.title, gap("skipGram"), gap("skipGramTitle")],
      ...[rank("skipGram"), rank("skipGramTitle")],
      ...[words.label, words.keywords, words.passage, words.page, words.titlePrecision, words.titleDice],
      ...[words.rarestInLabel, words.secondInLabel, words.rarestInPassage, words.secondInPassage],
      ...[words.pairsInTitle, words.pairsInPassage, one.faq, top("faq")],
      ...[one.letters.precision, one.letters.dice],
      ...[soft.contrastive.mean, soft.contrastive.worst, soft.contrastive.back],
      ...[soft.skipGram.mean, soft.skipGram.worst, soft.skipGram.back],
      ...[memory.cosine, memory.skipGram, memory.words, memory.vote, memory.vote === 0 ? 0 : rank("memory")],
      ...[votes.theme(document), votes.dossier(document), centre(document)],
      ...[asks, Math.log1p(shape.titleLength), Math.log1p(shape.passages), Math.log1p(shape.length)],
      ...[professional, form],
      ...[kind.how ? asks : 0, kind.yesNo ? asks : 0, kind.amount ? asks : 0, kind.form ? form : 0],
      ...[kind.business ? professional : 0, kind.delay ? asks : 0],
      ...[Math.log1p(sought.words.length), Math.log1p(sought.mass), unknown],
    );
  });
}

/** Each candidate's value against the best, and its place. */
interface Relative {
  readonly values: readonly number[];
  readonly best: number;
  readonly ranks: readonly number[];
}

function relative(measured: readonly Measured[], measureOf: (one: Measured) => number): Relative {
  const values = measured.map(measureOf);
  const order = values.map((_, i) => i).sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b);
  const ranks = new Array<number>(values.length).fill(0);
  order.forEach((at, rank) => {
    ranks[at] = rank;
  });
  return { values, best: values[order[0] ?? 0] ?? 0, ranks };
}

function positions<Name extends string>(orders: Readonly<Record<Name, Relative>>, i: number) {
  return {
    top: (name: Name) =>
      orders[name].best <= 0 ? 0 : Math.max(0, orders[name].values[i] ?? 0) / orders[name].best,
    rank: (name: Name) => 1 / (1 + (orders[name].ranks[i] ?? 0)),
    gap: (name: Name) => orders[name].best - (orders[name].values[i] ?? 0),
  };
}
