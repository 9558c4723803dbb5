import type { Bubble } from "./simulator.ts";

/** The conversations of a platform, by citizen. */
export interface Screens {
  show(citizen: string, bubble: Bubble): void;
  remove(citizen: string, id: string): void;
  of(citizen: string): readonly Bubble[];
  /** Last message of the town that has a button so titled. @throws when there is none. */
  withButton(citizen: string, title: string): Bubble;
}

export function createScreens(): Screens {
  const screens = new Map<string, Bubble[]>();
  const of = (citizen: string) => screens.get(citizen) ?? [];
  return {
    show: (citizen, bubble) => void screens.set(citizen, [...of(citizen), bubble]),
    remove: (citizen, id) =>
      void screens.set(
        citizen,
        of(citizen).filter((bubble) => bubble.id !== id),
      ),
    of,
    withButton(citizen, title) {
      const bubble = of(citizen).findLast(({ buttons }) => buttons.includes(title));
      if (bubble === undefined) throw new Error(`No button « ${title} » on the screen of ${citizen}`);
      return bubble;
    },
  };
}

/** Counts down failures asked of a platform. */
export function createFailures<Failure extends string>() {
  let left: { failure: Failure; times: number } | null = null;
  return {
    fail(failure: Failure, times = 1) {
      left = { failure, times };
    },
    /** The failure that this call meets; null when it goes well. */
    next(): Failure | null {
      if (left === null || left.times === 0) return null;
      left.times -= 1;
      return left.failure;
    },
  };
}
