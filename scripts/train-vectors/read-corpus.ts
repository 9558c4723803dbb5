import { createLexicon, type Lexicon } from "./lexicon.ts";
import type { Meaning, Page } from "./sources/page.ts";

/** A text as the numbers of its terms, in order. */
export type Terms = Int32Array;

/** A section ready to learn from. */
export interface ReadSection {
  readonly headings: readonly Terms[];
  /** In reading order; none is empty. */
  readonly sentences: readonly Terms[];
}

/** A page ready to learn from. */
export interface ReadPage {
  readonly title: Terms;
  readonly summary: Terms;
  readonly sections: readonly ReadSection[];
  readonly anchors: readonly Terms[];
}

/** All that is learnt from. */
export interface Corpus {
  readonly lexicon: Lexicon;
  /** Public-service pages, forms, labour sheets: plain French. */
  readonly pages: readonly ReadPage[];
  readonly meanings: ReadonlyArray<{ readonly term: Terms; readonly meaning: Terms }>;
}

/** Analyses every text as the index does. */
export function readCorpus(pages: readonly Page[], meanings: readonly Meaning[]): Corpus {
  const lexicon = createLexicon();
  return {
    lexicon,
    pages: pages.map((page) => readPage(page, lexicon)),
    meanings: meanings.map(({ term, meaning }) => ({
      term: lexicon.read(term),
      meaning: lexicon.read(meaning),
    })),
  };
}

function readPage(page: Page, lexicon: Lexicon): ReadPage {
  return {
    title: lexicon.read(page.title),
    summary: lexicon.read(page.summary),
    sections: page.sections
      .map(({ headings, text }) => ({
        headings: headings.map((heading) => lexicon.read(heading)),
        sentences: sentencesOf(text)
          .map((sentence) => lexicon.read(sentence))
          .filter(({ length }) => length > 0),
      }))
      .filter(({ sentences }) => sentences.length > 0),
    anchors: page.anchors.map((words) => lexicon.read(words)).filter(({ length }) => length > 0),
  };
}

/** Sentences, list items and rows of a text; an abbreviation may cut one in two, which does no harm here. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?…;])\s+|\n+/u).filter((sentence) => sentence.trim() !== "");
}
