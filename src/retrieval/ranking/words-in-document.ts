import type { OpenedIndex } from "../opened-index.ts";
import { dice } from "./dice.ts";
import { covered, type Sought, type SoughtWord } from "./sought.ts";

/** Words beyond the heaviest ones weigh too little to be looked for everywhere. */
const HEAVIEST = 24;

/** Where the question's words stand in a document and in its best passage; all are shares, 0..1. */
export interface WordsInDocument {
  /** Idf mass in the title or the keywords. */
  readonly label: number;
  readonly keywords: number;
  /** Idf mass in the best passage alone. */
  readonly passage: number;
  /** Idf mass anywhere in the document. */
  readonly page: number;
  /** Share of the title's own idf mass that the question names. */
  readonly titlePrecision: number;
  /** Title and question both ways (Dice). */
  readonly titleDice: number;
  /** The rarest and second rarest words, in the title and in the best passage. */
  readonly rarestInLabel: number;
  readonly secondInLabel: number;
  readonly rarestInPassage: number;
  readonly secondInPassage: number;
  /** Share of the pairs of neighbouring words. */
  readonly pairsInTitle: number;
  readonly pairsInPassage: number;
}

/** Measures documents against one question. */
export function wordsInDocument(
  index: OpenedIndex,
  sought: Sought,
): (document: number, passage: number | undefined) => WordsInDocument {
  const { places } = index;
  const words = sought.words.toSorted((a, b) => b.mass - a.mass).slice(0, HEAVIEST);
  const mass = Math.max(
    1e-9,
    words.reduce((sum, word) => sum + word.mass, 0),
  );
  const [rarest, second] = words;
  return (document, passage) => {
    const inTitle = (term: number) => places.inTitle(term, document);
    const inKeywords = (term: number) => places.inKeywords(term, document);
    const onLabel = (term: number) => inTitle(term) || inKeywords(term);
    const inPassage = (term: number) => passage !== undefined && places.inPassage(term, passage);
    const anywhere = (term: number) => places.inDocument(term, document);
    const share = (holds: (term: number) => boolean) => massOf(words, holds) / mass;
    const title = massOf(words, inTitle);
    const titleMass = index.titleMass[document] ?? 0;
    const of = (word: SoughtWord | undefined, holds: (term: number) => boolean) =>
      word === undefined ? 0 : covered(word, holds);
    return {
      label: share(onLabel),
      keywords: share(inKeywords),
      passage: share(inPassage),
      page: share(anywhere),
      titlePrecision: titleMass === 0 ? 0 : Math.min(1, exactMass(index, sought, document) / titleMass),
      titleDice: dice(title, mass, titleMass),
      rarestInLabel: of(rarest, onLabel),
      secondInLabel: of(second, onLabel),
      rarestInPassage: of(rarest, inPassage),
      secondInPassage: of(second, inPassage),
      pairsInTitle: pairsInTitle(index, sought, document),
      pairsInPassage: pairsInPassage(index, sought, passage),
    };
  };
}

function massOf(words: readonly SoughtWord[], holds: (term: number) => boolean): number {
  let sum = 0;
  for (const word of words) sum += word.mass * covered(word, holds);
  return sum;
}

/** Idf mass of the title's terms that are searched, other ways to say a word included by their weight. */
function exactMass({ lexical }: OpenedIndex, { weightOf, idfOf }: Sought, document: number): number {
  let sum = 0;
  for (let i = lexical.titles.starts[document] ?? 0; i < (lexical.titles.starts[document + 1] ?? 0); i++) {
    const term = lexical.titles.terms[i] ?? 0;
    if (weightOf.has(term)) sum += idfOf(term);
  }
  return sum;
}

function pairsInTitle({ lexical }: OpenedIndex, { pairs }: Sought, document: number): number {
  const { starts, pairs: ofTitles } = lexical.titles;
  let found = 0;
  for (let i = starts[document] ?? 0; i < (starts[document + 1] ?? 0); i++) {
    if (pairs.includes(ofTitles[i] ?? 0)) found++;
  }
  return found === 0 ? 0 : Math.min(1, found / pairs.length);
}

function pairsInPassage({ lexical }: OpenedIndex, { pairs }: Sought, passage: number | undefined): number {
  if (passage === undefined || pairs.length === 0) return 0;
  const { starts, hashes } = lexical.pairs;
  const has = (pair: number) => {
    let low = starts[passage] ?? 0;
    let high = starts[passage + 1] ?? 0;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((hashes[middle] ?? 0) < pair) low = middle + 1;
      else high = middle;
    }
    return low < (starts[passage + 1] ?? 0) && hashes[low] === pair;
  };
  return pairs.filter(has).length / pairs.length;
}
