import { corpusPassages } from "../../bench/search/corpus-passages.ts";
import { readCorpus, readQuestions } from "../../bench/search/shared-data.ts";
import { analyse } from "../../src/retrieval/analysis/analyse.ts";
import { sentencesOf } from "./read-corpus.ts";

/** The terms of a development corpus, piece by piece. */
export interface MeasuredCorpus {
  readonly titles: readonly (readonly string[])[];
  readonly pieces: readonly (readonly string[])[];
  /** Number of the document of each piece. */
  readonly documentOf: readonly number[];
}

/** A development question set, analysed. */
export interface MeasuredSet {
  readonly name: string;
  readonly corpus: MeasuredCorpus;
  readonly questions: ReadonlyArray<{
    readonly terms: readonly string[];
    readonly relevant: ReadonlySet<number>;
  }>;
}

const SETS = [
  "spf_citoyens",
  "france_services",
  "cdtn_requetes",
  "cnil_reformulations",
  "covid_quebec",
  "piaf",
];
/** Larger sets are thinned evenly. */
const AT_MOST = 600;

/** What a document is searched by: passages as the index cuts them, or their single sentences. */
export type Pieces = "passages" | "sentences";

/** Reads the development sets beside the project. */
export function measuredSets(by: Pieces): MeasuredSet[] {
  const corpora = new Map<string, { corpus: MeasuredCorpus; numbers: ReadonlyMap<string, number> }>();
  return SETS.map((name) => {
    const all = readQuestions(name).filter(({ relevant }) => relevant.length > 0);
    const step = Math.max(1, all.length / AT_MOST);
    const kept = all.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
    const names = kept[0]?.corpus ?? [];
    const known = corpora.get(names.join("+")) ?? openCorpus(names, by);
    corpora.set(names.join("+"), known);
    return {
      name,
      corpus: known.corpus,
      questions: kept.map(({ question, relevant }) => ({
        terms: analyse(question),
        relevant: new Set(relevant.flatMap((id) => known.numbers.get(id) ?? [])),
      })),
    };
  });
}

function openCorpus(
  names: readonly string[],
  by: Pieces,
): {
  corpus: MeasuredCorpus;
  numbers: ReadonlyMap<string, number>;
} {
  const documents = readCorpus(names);
  const pieces: (readonly string[])[] = [];
  const documentOf: number[] = [];
  for (const [number, document] of documents.entries()) {
    for (const { headings, question, text } of corpusPassages(document)) {
      const texts =
        by === "sentences"
          ? sentencesOf(text)
          : [[document.title, ...headings, question ?? "", text].join("\n")];
      for (const one of texts) {
        pieces.push(analyse(one));
        documentOf.push(number);
      }
    }
  }
  return {
    corpus: { titles: documents.map(({ title }) => analyse(title)), pieces, documentOf },
    numbers: new Map(documents.map(({ id }, number) => [id, number])),
  };
}
