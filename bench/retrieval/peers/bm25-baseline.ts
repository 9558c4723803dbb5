import { stem } from "../../../src/retrieval/analysis/stem.ts";
import { STOP_WORDS } from "../../../src/retrieval/analysis/stop-words.ts";
import { words } from "../../../src/retrieval/analysis/words.ts";
import type { Build } from "../system.ts";
import { firstTen, unitsOf } from "../units.ts";

const K1 = 1.2;
const B = 0.75;

/**
 * Okapi BM25 (Robertson and others, TREC-3, with the never negative idf that Lucene uses) over title, headings and text as
 * one bag of Snowball stems, a document scoring as its best unit: the baseline of the data's README.
 */
export const bm25Baseline: Build = ({ documents }) => {
  const owners: Array<{ readonly document: string }> = [];
  const lengths: number[] = [];
  const postings = new Map<string, number[]>();
  for (const { document, title, headings, text } of unitsOf(documents)) {
    // The heading path starts with the page's own heading, which repeats its title.
    const terms = stems(`${title}\n${title}\n${headings}\n${text}`);
    for (const [term, count] of counted(terms)) {
      const list = postings.get(term);
      if (list === undefined) postings.set(term, [owners.length, count]);
      else list.push(owners.length, count);
    }
    owners.push({ document });
    lengths.push(terms.length);
  }
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  return {
    search: (question) => {
      const scores = new Map<number, number>();
      for (const term of new Set(stems(question))) {
        const list = postings.get(term) ?? [];
        const holding = list.length / 2;
        const idf = Math.log(1 + (owners.length - holding + 0.5) / (holding + 0.5));
        for (let i = 0; i < list.length; i += 2) {
          const unit = list[i] ?? 0;
          const count = list[i + 1] ?? 0;
          const norm = K1 * (1 - B + (B * (lengths[unit] ?? 0)) / average);
          scores.set(unit, (scores.get(unit) ?? 0) + (idf * count * (K1 + 1)) / (count + norm));
        }
      }
      const ranked = [...scores].toSorted((a, b) => b[1] - a[1]);
      return firstTen(ranked.flatMap(([unit]) => owners[unit] ?? []));
    },
  };
};

function stems(text: string): string[] {
  return words(text.normalize("NFC"))
    .filter(({ folded }) => !STOP_WORDS.has(folded))
    .map(({ folded }) => stem(folded));
}

function counted(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
