import { corpusPassages } from "../../bench/search/corpus-passages.ts";
import { readCorpus, readQuestions } from "../../bench/search/shared-data.ts";
import { analyse } from "../../src/retrieval/analysis/analyse.ts";

/** The terms of a development corpus, passage by passage. */
export interface MeasuredCorpus {
  readonly titles: readonly (readonly string[])[];
  readonly passages: readonly (readonly string[])[];
  /** Number of the document of each passage. */
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

/** Reads the development sets beside the project. */
export function measuredSets(): MeasuredSet[] {
  const corpora = new Map<string, { corpus: MeasuredCorpus; numbers: ReadonlyMap<string, number> }>();
  return SETS.map((name) => {
    const all = readQuestions(name).filter(({ relevant }) => relevant.length > 0);
    const step = Math.max(1, all.length / AT_MOST);
    const kept = all.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
    const names = kept[0]?.corpus ?? [];
    const known = corpora.get(names.join("+")) ?? openCorpus(names);
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

function openCorpus(names: readonly string[]): {
  corpus: MeasuredCorpus;
  numbers: ReadonlyMap<string, number>;
} {
  const documents = readCorpus(names);
  const passages: (readonly string[])[] = [];
  const documentOf: number[] = [];
  for (const [number, document] of documents.entries()) {
    for (const { headings, question, text } of corpusPassages(document)) {
      passages.push(analyse([document.title, ...headings, question ?? "", text].join("\n")));
      documentOf.push(number);
    }
  }
  return {
    corpus: { titles: documents.map(({ title }) => analyse(title)), passages, documentOf },
    numbers: new Map(documents.map(({ id }, number) => [id, number])),
  };
}
