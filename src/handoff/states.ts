/**
 * Where a conversation stands between the bot and humans.
 *
 * - `bot`: the assistant answers.
 * - `requested`: a human is to answer; not placed in a queue yet (a hub elsewhere may have to accept first).
 * - `waiting`: in the queue of a service; the citizen was told the expected wait.
 * - `with_agent`: an agent holds the conversation; the assistant is silent.
 * - `offered_callback`: nobody can answer now; the citizen was offered to be answered later, and has not said yes.
 * - `promised_callback`: the citizen consented; the promise has a due date.
 * - `closed`: an agent closed it; the citizen's next message begins afresh with the assistant.
 */
export const HANDOFF_STATES = [
  "bot",
  "requested",
  "waiting",
  "with_agent",
  "offered_callback",
  "promised_callback",
  "closed",
] as const;

export type HandoffState = (typeof HANDOFF_STATES)[number];

export const HANDOFF_EVENTS = [
  "request",
  "queue",
  "offer-callback",
  "accept-callback",
  "claim",
  "agent-writes",
  "agent-writes-elsewhere",
  "citizen-writes",
  "transfer",
  "release",
  "give-back",
  "close",
  "cancel",
] as const;

export type HandoffEvent = (typeof HANDOFF_EVENTS)[number];

/** Who answers the citizen. While `none` does, what the citizen writes waits for the agent. */
export type Speaker = "bot" | "agent" | "none";

const SPEAKERS: Readonly<Record<HandoffState, Speaker>> = {
  bot: "bot",
  requested: "none",
  waiting: "none",
  with_agent: "agent",
  offered_callback: "bot",
  promised_callback: "bot",
  closed: "bot",
};

export function speakerOf(state: HandoffState): Speaker {
  return SPEAKERS[state];
}
