/** Whole numbers from 0 (included) to `below` (excluded). */
export type Random = (below: number) => number;

/** Numbers in [0, 1) that a seed repeats on every machine (mulberry32, Tommy Ettinger, public domain). */
export function seededUniform(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A repeatable generator of whole numbers. */
export function seededRandom(seed: number): Random {
  const uniform = seededUniform(seed);
  return (below) => Math.floor(uniform() * below);
}
