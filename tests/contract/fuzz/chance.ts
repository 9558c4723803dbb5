/** Numbers that look drawn and are the same for the same seed. */
export interface Chance {
  /** Whole number from 0 to `below - 1`. */
  below(below: number): number;
  /** @throws when there is nothing to choose from. */
  one<Item>(items: readonly Item[]): Item;
}

/** Mulberry32 (Tommy Ettinger, public domain). */
export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  const below = (limit: number) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
  return {
    below,
    one(items) {
      if (items.length === 0) throw new Error("Nothing to choose from");
      return items[below(items.length)] as (typeof items)[number];
    },
  };
}
