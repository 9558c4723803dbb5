import { join } from "./pairs.ts";
import type { ReadPage, Terms } from "./read-corpus.ts";
import type { KeptCorpus } from "./vocabulary.ts";

/** The corpus as running texts, where words near one another belong together. */
export function runningTexts({ pages, meanings }: KeptCorpus): Terms[] {
  return [...pages.flatMap(textsOf), ...meanings.map(({ term, meaning }) => join([term, meaning]))];
}

function textsOf({ title, summary, anchors, sections }: ReadPage): Terms[] {
  return [
    title,
    summary,
    ...anchors.map((words) => join([words, title])),
    ...sections.map(({ headings, sentences }) => join([...headings.slice(-1), ...sentences])),
  ];
}

/** Occurrences of each row. */
export function countRows(texts: readonly Terms[], size: number): number[] {
  const counts = Array.from({ length: size }, () => 0);
  for (const text of texts) for (const row of text) counts[row] = (counts[row] ?? 0) + 1;
  return counts;
}
