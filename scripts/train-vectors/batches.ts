import { join, type Pair, pairSource } from "./pairs.ts";
import { pick } from "./random.ts";
import type { Terms } from "./read-corpus.ts";
import type { KeptCorpus } from "./vocabulary.ts";

/** Shares of each batch, of 1. */
export interface BatchMix {
  /** Pairs drawn by runs from one group of pages: near subjects that must be told apart. */
  readonly near: number;
  /** Terms and their meanings. */
  readonly meanings: number;
  /** Questions that words about something else are mixed into, as in the messages of people who tell their story. */
  readonly strays: number;
}

/** Pairs of one run from a group. */
const RUN = 8;
/** Pages that make a group worth a run. */
const LEAST = 4;

/** Draws batches of pairs whose two texts both have words. */
export function batchSource(
  corpus: KeptCorpus,
  mix: BatchMix,
  random: () => number,
): (size: number) => readonly Pair[] {
  const source = pairSource(corpus, mix.meanings, random);
  const groups = new Map<string, number[]>();
  for (const [number, { group }] of corpus.pages.entries()) {
    groups.set(group, [...(groups.get(group) ?? []), number]);
  }
  const large = [...groups.values()].filter(({ length }) => length >= LEAST);
  return (size) => {
    const pairs: Pair[] = [];
    const add = (pair: Pair) => {
      if (pair.asked.length > 0 && pair.answer.length > 0) pairs.push(pair);
    };
    while (pairs.length < size * mix.near && large.length > 0) {
      const group = pick(large, random) ?? [];
      for (let i = 0; i < RUN; i++) add(source.drawFrom(pick(group, random) ?? 0));
    }
    while (pairs.length < size) add(source.draw());
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
