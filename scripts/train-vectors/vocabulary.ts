import type { Lexicon } from "./lexicon.ts";
import type { Corpus, ReadPage, ReadSection, Terms } from "./read-corpus.ts";

/** A corpus reduced to the stems worth a row; its texts hold row numbers. */
export interface KeptCorpus extends Omit<Corpus, "lexicon"> {
  readonly stems: readonly string[];
}

/**
 * Keeps the stems that stand at least `least` times, and those of `always` whatever their count; the others leave
 * the texts, and texts left empty leave the corpus.
 */
export function keepFrequent(corpus: Corpus, least: number, always: readonly Terms[]): KeptCorpus {
  const { lexicon } = corpus;
  const rows = rowsOf(lexicon, least, always);
  const stems: string[] = [];
  for (const [term, row] of rows.entries()) if (row >= 0) stems[row] = lexicon.terms[term] ?? "";
  const kept = (terms: Terms): Terms => terms.map((term) => rows[term] ?? -1).filter((row) => row >= 0);
  return {
    stems,
    pages: corpus.pages.map((page) => keepPage(page, kept)),
    meanings: corpus.meanings
      .map(({ term, meaning }) => ({ term: kept(term), meaning: kept(meaning) }))
      .filter(({ term, meaning }) => term.length > 0 && meaning.length > 0),
  };
}

/** Row of each term, in the order of the lexicon; -1 for those left out. */
function rowsOf({ counts }: Lexicon, least: number, always: readonly Terms[]): Int32Array {
  const wanted = new Set(always.flatMap((terms) => [...terms]));
  const rows = new Int32Array(counts.length).fill(-1);
  let next = 0;
  for (const [term, count] of counts.entries()) {
    if (count >= least || wanted.has(term)) rows[term] = next++;
  }
  return rows;
}

function keepPage(page: ReadPage, kept: (terms: Terms) => Terms): ReadPage {
  return {
    title: kept(page.title),
    summary: kept(page.summary),
    anchors: page.anchors.map(kept).filter(filled),
    sections: page.sections
      .map(
        ({ headings, sentences }): ReadSection => ({
          headings: headings.map(kept),
          sentences: sentences.map(kept).filter(filled),
        }),
      )
      .filter(({ sentences }) => sentences.length > 0),
  };
}

function filled(terms: Terms): boolean {
  return terms.length > 0;
}
