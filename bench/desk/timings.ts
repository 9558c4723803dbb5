/** What was measured, in milliseconds, one number a time it happened. */
export interface Timings {
  /** From the agent's order to send, to the frame on the citizen's WebSocket. */
  readonly toCitizen: number[];
  /** From the citizen's order to send, to the `changed` event that the agent's Desk read the message after. */
  readonly toEvent: number[];
  /** The same, to the message read by the agent's Desk. */
  readonly toAgent: number[];
  /** Calls, from the order to the whole answer. */
  readonly claim: number[];
  readonly inbox: number[];
  readonly conversation: number[];
  readonly reply: number[];
}

export function emptyTimings(): Timings {
  return { toCitizen: [], toEvent: [], toAgent: [], claim: [], inbox: [], conversation: [], reply: [] };
}

/** Does it and keeps how long it took. */
export async function timed<T>(series: number[], work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const done = await work();
  series.push(performance.now() - started);
  return done;
}
