import type { HandoffTables } from "../store/handoff-tables.ts";
import { type Actor, ELSEWHERE, type HandoffCommand } from "./commands.ts";
import type { HandoffState } from "./states.ts";
import { type Target, TRANSITIONS } from "./transitions.ts";

export type Handoff = HandoffTables["handoff"];

export type Advance =
  | { readonly kind: "moved"; readonly from: HandoffState; readonly handoff: Handoff }
  /** Legal, and nobody's turn to speak changes; the record may still have. */
  | { readonly kind: "stays"; readonly handoff: Handoff }
  | { readonly kind: "refused"; readonly because: "state" | "held" | "reserved" | "not-holder" };

/** A hand-off about to begin in a conversation that the assistant holds. */
export function blankHandoff(id: string, conversationId: string, at: number): Handoff {
  return {
    id,
    conversation_id: conversationId,
    state: "bot",
    version: 0,
    reason: "took-over",
    service: "",
    question: null,
    answer_record_id: null,
    requested_at: at,
    waiting_since: null,
    deadline_at: null,
    agent_id: null,
    reserved_for: null,
    claimed_at: null,
    first_reply_at: null,
    last_agent_at: null,
    last_citizen_at: null,
    acknowledged: 0,
    consented_at: null,
    contact: null,
    due_at: null,
    reminded_at: null,
    ended_at: null,
    end_reason: null,
  };
}

const OPENING: ReadonlySet<HandoffCommand["event"]> = new Set(["request", "claim", "agent-writes-elsewhere"]);

/** Whether an event begins a new hand-off: those that have ended are never opened again. */
export function opensAnother(latest: Handoff | null, { event }: HandoffCommand): boolean {
  return (latest === null || latest.ended_at !== null) && OPENING.has(event);
}

/** What an event makes of a hand-off; pure, the same for every process. `at` in milliseconds since 1970. */
export function advance(handoff: Handoff, command: HandoffCommand, at: number): Advance {
  const target = targetOf(handoff, command);
  if (target === "refused") return { kind: "refused", because: "state" };
  const forbidden = refusal(handoff, command);
  if (forbidden !== null) return { kind: "refused", because: forbidden };
  const state = target === "stays" ? handoff.state : target;
  const changed = {
    ...handoff,
    ...changes(handoff, command, state, at),
    state,
    version: handoff.version + 1,
  };
  return target === "stays"
    ? { kind: "stays", handoff: changed }
    : { kind: "moved", from: handoff.state, handoff: changed };
}

/** A promise stands until it is kept: whoever consented once is not asked again, and cannot be lost by not answering. */
function targetOf({ state, consented_at }: Handoff, { event }: HandoffCommand): Target {
  const target = TRANSITIONS[state][event];
  return target === "offered_callback" && consented_at !== null ? "promised_callback" : target;
}

function refusal(
  { state, agent_id, reserved_for }: Handoff,
  command: HandoffCommand,
): "held" | "reserved" | "not-holder" | null {
  const holds = (by: Actor) => agent_id === by.id;
  switch (command.event) {
    case "claim":
      if (state === "with_agent") return holds(command.by) ? null : "held";
      return reserved_for === null || reserved_for === command.by.id || command.by.supervises
        ? null
        : "reserved";
    case "agent-writes":
      return holds(command.by) ? null : "not-holder";
    case "transfer":
    case "give-back":
      return state !== "with_agent" || holds(command.by) || command.by.supervises ? null : "not-holder";
    case "close":
      return state !== "with_agent" || command.by === null || holds(command.by) || command.by.supervises
        ? null
        : "not-holder";
    default:
      return null;
  }
}

/** How long (milliseconds) after its date a broken promise, and the contact given for it, are still kept. */
const PROMISE_KEPT = 30 * 24 * 60 * 60 * 1000;

const OUT_OF_QUEUE = { waiting_since: null, deadline_at: null, reserved_for: null } as const;
const NOBODY = { agent_id: null } as const;

function changes(
  handoff: Handoff,
  command: HandoffCommand,
  state: HandoffState,
  at: number,
): Partial<Handoff> {
  switch (command.event) {
    case "request":
      if (state !== "requested" || handoff.state === "requested") return {};
      return {
        ...OUT_OF_QUEUE,
        reason: command.reason,
        service: command.service,
        question: command.question,
        answer_record_id: command.answerRecordId,
        deadline_at: at,
        acknowledged: 0,
      };
    case "queue":
      return handoff.state === "requested" ? { waiting_since: at, deadline_at: command.deadlineAt } : {};
    case "offer-callback":
      if (handoff.state === state) return {};
      if (state === "promised_callback") {
        const { due_at } = handoff;
        return promisedBy(due_at !== null && due_at > at ? due_at : command.dueAt);
      }
      return { ...OUT_OF_QUEUE, due_at: command.dueAt, deadline_at: command.deadlineAt };
    case "accept-callback":
      return {
        ...promisedBy(command.dueAt ?? handoff.due_at ?? at),
        consented_at: handoff.consented_at ?? at,
        contact: command.contact ?? handoff.contact,
      };
    case "claim":
      if (handoff.state === "with_agent") return {};
      return { ...OUT_OF_QUEUE, agent_id: command.by.id, claimed_at: handoff.claimed_at ?? at };
    case "agent-writes":
      return { last_agent_at: at, first_reply_at: handoff.first_reply_at ?? at };
    case "agent-writes-elsewhere":
      return {
        ...OUT_OF_QUEUE,
        agent_id: handoff.agent_id ?? ELSEWHERE,
        claimed_at: handoff.claimed_at ?? at,
        first_reply_at: handoff.first_reply_at ?? at,
        last_agent_at: at,
      };
    case "citizen-writes":
      return { last_citizen_at: at };
    case "transfer":
      if (state === "promised_callback") return { service: command.service };
      return {
        ...NOBODY,
        service: command.service,
        reserved_for: command.colleague,
        waiting_since: at,
        deadline_at: command.deadlineAt,
        acknowledged: 0,
      };
    case "release":
      if (state !== "waiting") return {};
      return {
        ...NOBODY,
        reserved_for: null,
        waiting_since: handoff.waiting_since ?? at,
        deadline_at: command.deadlineAt,
        acknowledged: 0,
      };
    case "give-back":
      return state === handoff.state ? {} : { ...OUT_OF_QUEUE, ...ended("given-back", at) };
    case "close":
    case "cancel":
      return state === handoff.state ? {} : { ...OUT_OF_QUEUE, ...ended(command.reason, at) };
  }
}

function promisedBy(dueAt: number): Partial<Handoff> {
  return { ...OUT_OF_QUEUE, due_at: dueAt, deadline_at: dueAt + PROMISE_KEPT };
}

/** What the citizen gave to be called back has served. */
function ended(reason: string, at: number): Partial<Handoff> {
  return { ended_at: at, end_reason: reason, contact: null };
}
