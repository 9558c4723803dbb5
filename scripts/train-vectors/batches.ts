import { join, type Pair, pairSource } from "./pairs.ts";
import type { Terms } from "./read-corpus.ts";
import type { KeptCorpus } from "./vocabulary.ts";

/** Shares of each batch, of 1. */
export interface BatchMix {
  /** Terms and their meanings. */
  readonly meanings: number;
  /** Questions that words about something else are mixed into, as in the messages of people who tell their story. */
  readonly strays: number;
}

/** Draws batches of pairs whose two texts both have words. */
export function batchSource(
  corpus: KeptCorpus,
  mix: BatchMix,
  random: () => number,
): (size: number) => readonly Pair[] {
  const source = pairSource(corpus, mix.meanings, random);
  return (size) => {
    const pairs: Pair[] = [];
    while (pairs.length < size) {
      const pair = source.draw();
      if (pair.asked.length > 0 && pair.answer.length > 0) pairs.push(pair);
    }
    return pairs.map((pair) => {
      if (random() >= mix.strays) return pair;
      const other = source.drawFrom(Math.floor(random() * corpus.pages.length));
      return { ...pair, asked: withStrays(pair.asked, other.asked, random) };
    });
  };
}

/** Adds half the words of another text, but hardly more than there are already. */
function withStrays(asked: Terms, other: Terms, random: () => number): Terms {
  const strays = other.filter(() => random() < 0.5).slice(0, 1 + asked.length);
  return join([asked, strays]);
}
