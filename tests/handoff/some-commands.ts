import fc from "fast-check";
import { blankHandoff, type Handoff } from "../../src/handoff/advance.ts";
import type { Actor, HandoffCommand } from "../../src/handoff/commands.ts";
import type { HandoffEvent, HandoffState } from "../../src/handoff/states.ts";

export const CAMILLE: Actor = { id: "camille", supervises: false };
export const DENIS: Actor = { id: "denis", supervises: false };
export const SUPERVISOR: Actor = { id: "solange", supervises: true };

/** One command for each event, as Camille or the citizen would give it. */
export function commandFor(event: HandoffEvent, by: Actor = CAMILLE): HandoffCommand {
  switch (event) {
    case "request":
      return { event, reason: "asked", service: "mairie", question: "Une question", answerRecordId: null };
    case "queue":
    case "release":
      return { event, deadlineAt: 600_000 };
    case "offer-callback":
      return { event, dueAt: 5_000_000, deadlineAt: 900_000 };
    case "accept-callback":
      return { event, contact: "moi@example.org" };
    case "transfer":
      return { event, by, service: "etat-civil", colleague: null, deadlineAt: 600_000 };
    case "close":
      return { event, by, reason: "answered" };
    case "cancel":
      return { event, reason: "cancelled" };
    case "claim":
    case "agent-writes":
    case "give-back":
      return { event, by };
    case "agent-writes-elsewhere":
    case "citizen-writes":
      return { event };
  }
}

/** A hand-off that stands in a state, as the events that lead there leave it. */
export function handoffIn(state: HandoffState): Handoff {
  const ended = { ended_at: 1, end_reason: "answered" };
  const shapes: Record<HandoffState, Partial<Handoff>> = {
    bot: {},
    requested: { deadline_at: 1 },
    waiting: { waiting_since: 1, deadline_at: 600_000 },
    with_agent: { agent_id: CAMILLE.id, claimed_at: 1 },
    offered_callback: { due_at: 5_000_000, deadline_at: 900_000 },
    promised_callback: { due_at: 5_000_000, consented_at: 1, contact: "moi@example.org" },
    closed: { agent_id: CAMILLE.id, claimed_at: 1, ...ended },
  };
  return { ...blankHandoff("h1", "c1", 0), service: "mairie", version: 3, ...shapes[state], state };
}

const actor = fc.constantFrom(CAMILLE, DENIS, SUPERVISOR);

/** Any command of anyone. */
export const anyCommand: fc.Arbitrary<HandoffCommand> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom<HandoffEvent>(
        "request",
        "queue",
        "offer-callback",
        "accept-callback",
        "agent-writes-elsewhere",
        "citizen-writes",
        "release",
        "cancel",
      ),
    )
    .map(([event]) => commandFor(event)),
  fc
    .tuple(fc.constantFrom<HandoffEvent>("claim", "agent-writes", "give-back", "close"), actor)
    .map(([event, by]) => commandFor(event, by)),
  fc
    .record({
      event: fc.constant("transfer" as const),
      by: actor,
      service: fc.constantFrom("mairie", "etat-civil"),
      colleague: fc.constantFrom(null, DENIS.id),
      deadlineAt: fc.constant(600_000),
    })
    .map((command) => command),
);
