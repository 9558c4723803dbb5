import type { Transaction } from "kysely";
import type { Tables } from "../store/database.ts";
import { latestHandoff, logHandoffEvent, saveHandoff } from "../store/handoffs.ts";
import { type Advance, advance, blankHandoff, type Handoff, opensAnother } from "./advance.ts";
import type { Actor, HandoffCommand } from "./commands.ts";
import type { HandoffState } from "./states.ts";
import { TRANSITIONS } from "./transitions.ts";

export interface ApplyDeps {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly ids: () => string;
  /** Service of a conversation that an agent takes over unasked. */
  readonly service: string;
}

export type Applied =
  | (Extract<Advance, { kind: "moved" }> & { readonly to: HandoffState })
  | { readonly kind: "stays"; readonly handoff: Handoff | null }
  | (Extract<Advance, { kind: "refused" }> & { readonly handoff: Handoff | null });

/**
 * Applies an event to a conversation's hand-off and keeps both, in a transaction that has locked the conversation
 * (`lockConversation`). A hand-off that has ended is not opened again: another one begins.
 */
export async function applyCommand(
  transaction: Transaction<Tables>,
  conversationId: string,
  command: HandoffCommand,
  { at, ids, service }: ApplyDeps,
): Promise<Applied> {
  const latest = await latestHandoff(transaction, conversationId);
  const current = opensAnother(latest, command) ? fresh(ids(), conversationId, at, latest, service) : latest;
  if (current === null) {
    return TRANSITIONS.bot[command.event] === "refused"
      ? { kind: "refused", because: "state", handoff: null }
      : { kind: "stays", handoff: null };
  }
  const outcome = advance(current, command, at);
  if (outcome.kind === "refused") return { ...outcome, handoff: latest };
  const { handoff } = outcome;
  await saveHandoff(transaction, handoff);
  await logHandoffEvent(transaction, {
    handoff_id: handoff.id,
    at,
    event: command.event,
    from_state: current.state,
    to_state: handoff.state,
    account_id: actorOf(command)?.id ?? null,
  });
  return outcome.kind === "moved" ? { ...outcome, to: handoff.state } : outcome;
}

/** The state as citizens and agents see it: a conversation that never left the assistant is in none. */
export function stateOf(handoff: Handoff | null): HandoffState {
  return handoff?.state ?? "bot";
}

function fresh(
  id: string,
  conversationId: string,
  at: number,
  latest: Handoff | null,
  service: string,
): Handoff {
  return { ...blankHandoff(id, conversationId, at), service: latest?.service ?? service };
}

function actorOf(command: HandoffCommand): Actor | null {
  return "by" in command ? command.by : null;
}
