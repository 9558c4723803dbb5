/** When each citizen's page last gave a sign. Kept in memory, for this process only. */
export interface Presence {
  saw(conversationId: string): void;
  /** Null when nothing was seen since this process started, or so long ago that it was forgotten. */
  lastSeen(conversationId: string): Date | null;
}

const MOST = 20_000;

export function createPresence(clock: () => Date): Presence {
  const seen = new Map<string, number>();
  return {
    saw(conversationId) {
      // Taken out first, so that the first of the map is the one seen longest ago.
      seen.delete(conversationId);
      seen.set(conversationId, clock().getTime());
      const [oldest] = seen.keys();
      if (seen.size > MOST && oldest !== undefined) seen.delete(oldest);
    },
    lastSeen(conversationId) {
      const at = seen.get(conversationId);
      return at === undefined ? null : new Date(at);
    },
  };
}
