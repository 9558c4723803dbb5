import type { Random } from "./random.ts";

/** The same question put to two systems. */
export interface Pair<Member> {
  readonly ours: Member;
  readonly other: Member;
}

/**
 * Two-sided p values of the paired randomisation test (Smucker and others, 2007), one a figure: how often exchanging the
 * systems at random, group by group, makes a difference as large as the one seen. NaN when the difference is undefined.
 *
 * @param groups pairs of questions that are variants of one another, exchanged together.
 * @param figures of one system, by name, the same names every time.
 */
export function randomisationTest<Member>(
  groups: ReadonlyArray<ReadonlyArray<Pair<Member>>>,
  figures: (members: readonly Member[]) => Readonly<Record<string, number>>,
  { random, rounds = 500 }: { readonly random: Random; readonly rounds?: number },
): Record<string, number> {
  const differences = (exchanged: () => boolean): Record<string, number> => {
    const ours: Member[] = [];
    const others: Member[] = [];
    for (const pairs of groups) {
      const swap = exchanged();
      for (const pair of pairs) {
        ours.push(swap ? pair.other : pair.ours);
        others.push(swap ? pair.ours : pair.other);
      }
    }
    const theirs = figures(others);
    return Object.fromEntries(
      Object.entries(figures(ours)).map(([name, value]) => [
        name,
        Math.abs(value - (theirs[name] ?? Number.NaN)),
      ]),
    );
  };
  const seen = Object.entries(differences(() => false));
  const asLarge = new Map(seen.map(([name]) => [name, 0]));
  for (let round = 0; round < rounds; round++) {
    const made = differences(() => random(2) === 1);
    for (const [name, difference] of seen) {
      // Sums in another order differ in their last bits.
      if ((made[name] ?? Number.NaN) >= difference - 1e-12) asLarge.set(name, (asLarge.get(name) ?? 0) + 1);
    }
  }
  return Object.fromEntries(
    seen.map(([name, difference]) => [
      name,
      Number.isNaN(difference) ? Number.NaN : ((asLarge.get(name) ?? 0) + 1) / (rounds + 1),
    ]),
  );
}
