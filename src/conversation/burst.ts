/** How long to wait for the rest of a question sent in several messages; milliseconds. */
export interface BurstWindow {
  /** Silence after which the burst is complete. */
  readonly quiet: number;
  /** Longest wait since its first message. */
  readonly longest: number;
}

export const DEFAULT_BURST: BurstWindow = { quiet: 1500, longest: 6000 };

export interface Waiting {
  readonly receivedAt: number;
  /** False for events that are not messages: they end a burst and wait for nothing. */
  readonly mergeable: boolean;
}

/** What one turn takes: a leading event alone, or the leading run of messages. */
export function leadingBatch<T extends Waiting>(pending: readonly T[]): readonly T[] {
  const end = pending.findIndex((event) => !event.mergeable);
  if (end === 0) return pending.slice(0, 1);
  return end === -1 ? pending : pending.slice(0, end);
}

/** When the leading batch is complete; null when nothing waits. Bursts that something else follows are complete. */
export function batchDueAt(pending: readonly Waiting[], window: BurstWindow): number | null {
  const batch = leadingBatch(pending);
  const instants = batch.map((event) => event.receivedAt);
  if (instants.length === 0) return null;
  const first = Math.min(...instants);
  if (batch.length < pending.length || !batch[0]?.mergeable) return first;
  return Math.min(Math.max(...instants) + window.quiet, first + window.longest);
}
