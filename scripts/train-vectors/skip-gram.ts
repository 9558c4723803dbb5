import type { Terms } from "./read-corpus.ts";
import type { Vectors } from "./vectors.ts";

export interface SkipGramSettings {
  readonly dimension: number;
  /** Words on each side, at most; how many is drawn anew for each word. */
  readonly window: number;
  readonly negatives: number;
  readonly epochs: number;
  /** Learning rate at the start, falling to nothing. */
  readonly rate: number;
  /** Words more frequent than this share are skipped at random. */
  readonly subsampling: number;
  /** Called after each epoch. */
  readonly onEpoch?: (epoch: number) => void;
}

const NOISE_SIZE = 1 << 20;

/**
 * Skip-gram with negative sampling (Mikolov et al. 2013).
 *
 * @param texts numbers below `counts.length`; a negative number is a word unknown, which is passed over.
 * @param counts occurrences of each term in the texts.
 */
export function trainSkipGram(
  texts: readonly Terms[],
  counts: readonly number[],
  settings: SkipGramSettings,
  random: () => number,
): Vectors {
  const { dimension, window, negatives, epochs, rate, subsampling } = settings;
  const values = Float32Array.from({ length: counts.length * dimension }, () => (random() - 0.5) / dimension);
  const contexts = new Float32Array(counts.length * dimension);
  const noise = noiseTable(counts);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const kept = counts.map((count) => Math.min(1, Math.sqrt((subsampling * total) / Math.max(1, count))));
  const change = new Float32Array(dimension);
  const steps = epochs * total;
  let seen = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const text of texts) {
      const words = text.filter((term) => term >= 0 && random() < (kept[term] ?? 0));
      const now = Math.max(rate * 1e-3, rate * (1 - seen / steps));
      seen += text.length;
      for (let at = 0; at < words.length; at++) {
        const centre = (words[at] ?? 0) * dimension;
        const reach = 1 + Math.floor(random() * window);
        for (let near = Math.max(0, at - reach); near <= Math.min(words.length - 1, at + reach); near++) {
          if (near === at) continue;
          change.fill(0);
          for (let draw = 0; draw <= negatives; draw++) {
            const wanted = draw === 0;
            const term = wanted ? (words[near] ?? 0) : (noise[Math.floor(random() * NOISE_SIZE)] ?? 0);
            if (!wanted && term === words[near]) continue;
            learn(values, centre, contexts, term * dimension, wanted ? 1 : 0, now, change);
          }
          for (let i = 0; i < dimension; i++)
            values[centre + i] = (values[centre + i] ?? 0) + (change[i] ?? 0);
        }
      }
    }
    settings.onEpoch?.(epoch + 1);
  }
  return { dimension, values };
}

function learn(
  values: Float32Array,
  centre: number,
  contexts: Float32Array,
  context: number,
  wanted: number,
  rate: number,
  change: Float32Array,
): void {
  const dimension = change.length;
  let product = 0;
  for (let i = 0; i < dimension; i++) product += (values[centre + i] ?? 0) * (contexts[context + i] ?? 0);
  const step = (wanted - 1 / (1 + Math.exp(-product))) * rate;
  for (let i = 0; i < dimension; i++) {
    const before = contexts[context + i] ?? 0;
    change[i] = (change[i] ?? 0) + step * before;
    contexts[context + i] = before + step * (values[centre + i] ?? 0);
  }
}

/** Terms drawn in proportion to their count to the power 3/4. */
function noiseTable(counts: readonly number[]): Int32Array {
  const table = new Int32Array(NOISE_SIZE);
  const mass = counts.reduce((sum, count) => sum + count ** 0.75, 0);
  let at = 0;
  let sum = 0;
  for (const [term, count] of counts.entries()) {
    sum += count ** 0.75;
    for (const end = (sum / mass) * NOISE_SIZE; at < end && at < NOISE_SIZE; at++) table[at] = term;
  }
  return table;
}
