/** How long to wait for the rest of a question sent in several messages; milliseconds. */
export interface BurstWindow {
  /** Silence after which the burst is complete. */
  readonly quiet: number;
  /** The same when the last message sounds complete: who asked a whole question should not wait. */
  readonly complete: number;
  /** Longest wait since its first message. */
  readonly longest: number;
}

export const DEFAULT_BURST: BurstWindow = { quiet: 1500, complete: 250, longest: 6000 };

export interface Waiting {
  readonly receivedAt: number;
  /** False for events that are not messages: they end a burst and wait for nothing. */
  readonly mergeable: boolean;
  /** The Activity as JSON. */
  readonly activity: string;
}

/** Words from which a message without final punctuation counts as a whole question. */
const WHOLE_QUESTION = 5;

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
  const quiet = soundsComplete(textOf(batch.at(-1))) ? window.complete : window.quiet;
  return Math.min(Math.max(...instants) + quiet, first + window.longest);
}

/** A final mark, or enough words; a trailing comma, colon or "et" announces more. */
function soundsComplete(text: string): boolean {
  if (/[,:;…]$|\.\.\.$|(?:^|\s)(?:et|ou|mais|car|pour|avec)$/i.test(text)) return false;
  return /[?!.]$/.test(text) || text.split(/\s+/).length >= WHOLE_QUESTION;
}

function textOf(event: Waiting | undefined): string {
  const { text } = JSON.parse(event?.activity ?? "{}") as { text?: unknown };
  return typeof text === "string" ? text.trim() : "";
}
