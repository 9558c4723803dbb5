/** Waits that an event can cut short: coming back online, a retry asked by the citizen. */
export interface Pauses {
  /** Resolves after `milliseconds`, or at the next `wake`. */
  pause(milliseconds: number): Promise<void>;
  wake(): void;
}

export function createPauses(): Pauses {
  const waiting = new Set<() => void>();
  return {
    pause(milliseconds) {
      return new Promise((resolve) => {
        const end = () => {
          clearTimeout(timer);
          waiting.delete(end);
          resolve();
        };
        const timer = setTimeout(end, milliseconds);
        waiting.add(end);
      });
    },
    wake() {
      for (const end of [...waiting]) end();
    },
  };
}

const FIRST = 1000;
const LONGEST = 30_000;

/**
 * Milliseconds to wait after so many failures in a row: doubled each time, spread so that a town's citizens do not
 * all come back at the same instant.
 */
export function backOff(failures: number, random: () => number = Math.random): number {
  const most = Math.min(LONGEST, FIRST * 2 ** Math.max(0, failures - 1));
  return most / 2 + (most / 2) * random();
}
