import type { HandoffFigures } from "../../store/handoff-figures.ts";

/** Whole seconds; null when it did not happen. */
export interface Durations {
  /** From the request to an agent; null when an agent came unasked. */
  readonly wait: number | null;
  /** From an agent to their first words. */
  readonly firstReply: number | null;
  /** From an agent to the end. */
  readonly handling: number | null;
}

/** Hand-offs that nobody asked for: nobody waited. */
const UNASKED = new Set(["took-over", "elsewhere"]);

export function durationsOf(handoff: HandoffFigures): Durations {
  const { reason, requested_at, claimed_at, first_reply_at, ended_at } = handoff;
  return {
    wait: UNASKED.has(reason) ? null : seconds(requested_at, claimed_at),
    firstReply: seconds(claimed_at, first_reply_at),
    handling: seconds(claimed_at, ended_at),
  };
}

/** A clock that was set back gives nothing below zero. */
function seconds(from: number | null, to: number | null): number | null {
  return from === null || to === null ? null : Math.max(0, Math.round((to - from) / 1000));
}
