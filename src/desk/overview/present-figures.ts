import type { accountsSeen, openHandoffs } from "../../store/handoff-figures.ts";
import type { OverviewView } from "../api/overview.ts";
import { allows } from "../roles.ts";

type Open = Awaited<ReturnType<typeof openHandoffs>>;
type Seen = Awaited<ReturnType<typeof accountsSeen>>;

/** The queue as it stands, and who is there to answer it. `now` in milliseconds since 1970. */
export function presentFigures(open: Open, seen: Seen, now: number): OverviewView["now"] {
  const waiting = open.filter(({ state }) => state === "requested" || state === "waiting");
  const since = waiting.map(({ waiting_since, requested_at }) => waiting_since ?? requested_at);
  const held = open.filter(({ state }) => state === "with_agent");
  const callbacks = open.filter(({ state }) => state === "promised_callback");
  return {
    waiting: waiting.length,
    longestWait:
      since.length === 0
        ? null
        : Math.max(0, Math.round((now - since.reduce((a, b) => Math.min(a, b))) / 1000)),
    withAgent: held.length,
    callbacks: callbacks.length,
    overdue: callbacks.filter(({ due_at }) => due_at !== null && due_at < now).length,
    present: seen
      .filter(({ role }) => allows(role, "answer"))
      .map(({ id, name }) => ({ name, holding: held.filter(({ agent_id }) => agent_id === id).length })),
  };
}
