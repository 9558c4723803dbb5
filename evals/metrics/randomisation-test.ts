import type { Random } from "./random.ts";

/** The same question put to two systems. */
export interface Pair<Member> {
  readonly ours: Member;
  readonly other: Member;
}

/**
 * Two-sided p value of the paired randomisation test (Smucker and others, 2007): how often exchanging the systems at random,
 * group by group, makes a difference as large as the one seen. NaN when the difference is undefined.
 *
 * @param groups pairs of questions that are variants of one another, exchanged together.
 */
export function randomisationTest<Member>(
  groups: ReadonlyArray<ReadonlyArray<Pair<Member>>>,
  figure: (members: readonly Member[]) => number,
  { random, rounds = 1000 }: { readonly random: Random; readonly rounds?: number },
): number {
  const difference = (exchanged: (group: number) => boolean) => {
    const ours: Member[] = [];
    const others: Member[] = [];
    for (const [at, pairs] of groups.entries()) {
      const swap = exchanged(at);
      for (const pair of pairs) {
        ours.push(swap ? pair.other : pair.ours);
        others.push(swap ? pair.ours : pair.other);
      }
    }
    return figure(ours) - figure(others);
  };
  const seen = Math.abs(difference(() => false));
  if (Number.isNaN(seen)) return Number.NaN;
  let asLarge = 0;
  for (let round = 0; round < rounds; round++) {
    // Sums in another order differ in their last bits.
    if (Math.abs(difference(() => random(2) === 1)) >= seen - 1e-12) asLarge += 1;
  }
  return (asLarge + 1) / (rounds + 1);
}
