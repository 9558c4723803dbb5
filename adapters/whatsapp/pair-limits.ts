/** Conversations whose rate is remembered; the oldest is forgotten beyond. */
const MOST = 1000;

/** How often in a row each citizen's conversation met the pair rate. */
export function createPairLimits() {
  const limits = new Map<string, number>();
  return {
    /** Notes how a call ended and gives the times in a row, this one included. */
    note(citizen: string, limited: boolean): number {
      const times = limited ? (limits.get(citizen) ?? 0) + 1 : 0;
      limits.delete(citizen);
      if (limited) limits.set(citizen, times);
      const oldest = limits.keys().next();
      if (limits.size > MOST && oldest.done === false) limits.delete(oldest.value);
      return times;
    },
  };
}
