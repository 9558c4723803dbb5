export interface AttemptLimits {
  /** Attempts before any delay. */
  readonly free: number;
  /** Milliseconds after the first attempt too many; doubled by each further one. */
  readonly firstDelay: number;
  readonly longestDelay: number;
  /** Milliseconds without an attempt after which all is forgotten. */
  readonly memory: number;
}

export interface Attempts {
  /** Seconds to wait, or 0: the attempt may take place, and counts as failed until told otherwise. */
  begin(key: string): number;
  /** Forgets every attempt of the key. */
  clear(key: string): void;
  /** Forgets the last one only. */
  forgive(key: string): void;
}

const MOST_KEYS = 20_000;

interface Tally {
  readonly count: number;
  readonly at: number;
  readonly until: number;
}

/** Makes who keeps failing wait longer and longer. Kept in memory, for this process only. */
export function createAttempts(limits: AttemptLimits, clock: () => Date): Attempts {
  const tallies = new Map<string, Tally>();
  const { free, firstDelay, longestDelay, memory } = limits;

  return {
    begin(key) {
      const now = clock().getTime();
      const known = tallies.get(key);
      const tally = known !== undefined && known.at > now - memory ? known : { count: 0, at: now, until: 0 };
      if (tally.until > now) return Math.ceil((tally.until - now) / 1000);
      const count = tally.count + 1;
      const delay = count < free ? 0 : Math.min(longestDelay, firstDelay * 2 ** (count - free));
      // Taken out first, so that keys stay in the order of their last attempt and the oldest can go.
      tallies.delete(key);
      tallies.set(key, { count, at: now, until: now + delay });
      const oldest = tallies.keys().next().value;
      if (tallies.size > MOST_KEYS && oldest !== undefined) tallies.delete(oldest);
      return 0;
    },
    clear: (key) => void tallies.delete(key),
    forgive(key) {
      const tally = tallies.get(key);
      if (tally !== undefined) tallies.set(key, { ...tally, count: tally.count - 1, until: 0 });
    },
  };
}
