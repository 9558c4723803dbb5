import type { HandoffEvent, HandoffState } from "./states.ts";

/** Where an event leads; `stays` changes nobody's turn to speak; `refused` is told to whoever asked, and changes nothing. */
export type Target = HandoffState | "stays" | "refused";

type Row = Readonly<Record<HandoffEvent, Target>>;

const NOT_YET: Row = {
  request: "stays",
  queue: "refused",
  "offer-callback": "refused",
  "accept-callback": "refused",
  claim: "with_agent",
  "agent-writes": "refused",
  "agent-writes-elsewhere": "with_agent",
  "citizen-writes": "stays",
  transfer: "refused",
  release: "stays",
  "give-back": "refused",
  close: "closed",
  cancel: "bot",
};

/** Every state with every event. Whose command it may be is checked by `advance`. */
export const TRANSITIONS: Readonly<Record<HandoffState, Row>> = {
  bot: { ...NOT_YET, request: "requested", "give-back": "stays", close: "refused", cancel: "stays" },
  requested: { ...NOT_YET, queue: "waiting", "offer-callback": "offered_callback" },
  waiting: {
    ...NOT_YET,
    queue: "stays",
    "offer-callback": "offered_callback",
    transfer: "waiting",
    release: "waiting",
  },
  with_agent: {
    request: "stays",
    queue: "stays",
    "offer-callback": "refused",
    "accept-callback": "refused",
    claim: "stays",
    "agent-writes": "stays",
    "agent-writes-elsewhere": "stays",
    "citizen-writes": "stays",
    transfer: "waiting",
    release: "waiting",
    "give-back": "bot",
    close: "closed",
    cancel: "bot",
  },
  offered_callback: {
    ...NOT_YET,
    request: "requested",
    "offer-callback": "stays",
    "accept-callback": "promised_callback",
  },
  promised_callback: {
    ...NOT_YET,
    request: "requested",
    "offer-callback": "stays",
    "accept-callback": "stays",
    transfer: "promised_callback",
  },
  closed: {
    ...NOT_YET,
    request: "requested",
    "citizen-writes": "bot",
    close: "stays",
    cancel: "stays",
  },
};
