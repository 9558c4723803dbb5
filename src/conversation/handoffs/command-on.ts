import type { Transaction } from "kysely";
import type { Handoff } from "../../handoff/advance.ts";
import { type Applied, stateOf } from "../../handoff/apply.ts";
import type { HandoffCommand } from "../../handoff/commands.ts";
import type { HandoffState } from "../../handoff/states.ts";
import type { Database, Tables } from "../../store/database.ts";
import { type ConversationAddress, lockConversation } from "../../store/handoffs.ts";
import { type MoveDeps, moveHandoff } from "./move-handoff.ts";

/** What became of a command. */
export type CommandOutcome =
  | { readonly kind: "done" }
  /** Something else happened first, or it is not this agent's to do; the conversation stands as told. */
  | {
      readonly kind: "conflict";
      readonly state: HandoffState;
      readonly because: Refusal;
      readonly holder: string | null;
    }
  /** The channel no longer lets us write. */
  | { readonly kind: "window-closed" }
  | { readonly kind: "not-found" };

/** `changed`: the citizen has written since the agent last read. */
type Refusal = Extract<Applied, { kind: "refused" }>["because"] | "changed";

export interface CommandDeps extends MoveDeps {
  readonly database: Database;
  readonly clock: () => Date;
  /** Called after a commit that may have something to send. */
  readonly onOutgoing: () => void;
  readonly onChanged: (conversationId: string) => void;
  /** Keeps the trace of what an agent did, in the transaction that did it. */
  readonly trail: (
    transaction: Transaction<Tables>,
    done: { readonly accountId: string; readonly action: string; readonly target: string },
  ) => Promise<void>;
}

type Work = (
  transaction: Transaction<Tables>,
  conversation: ConversationAddress,
  move: (command: HandoffCommand) => Promise<Applied>,
) => Promise<Applied | CommandOutcome | { readonly kind: "refused-changed" }>;

/** Runs a command on a locked conversation, commits it whole, and wakes whoever must know. */
export async function commandOn(
  deps: CommandDeps,
  conversationId: string,
  work: Work,
): Promise<CommandOutcome> {
  const at = deps.clock().getTime();
  const outcome = await deps.database.transaction().execute(async (transaction) => {
    const conversation = await lockConversation(transaction, conversationId);
    if (conversation === null) return { kind: "not-found" as const };
    return work(transaction, conversation, (command) =>
      moveHandoff(transaction, conversation, command, deps, { at }),
    );
  });
  deps.onOutgoing();
  deps.onChanged(conversationId);
  switch (outcome.kind) {
    case "moved":
    case "stays":
      return { kind: "done" };
    case "refused-changed":
      return { kind: "conflict", state: "with_agent", because: "changed", holder: null };
    case "refused":
      return {
        kind: "conflict",
        state: stateOf(outcome.handoff),
        because: outcome.because,
        holder: holderOf(outcome.handoff),
      };
    default:
      return outcome;
  }
}

function holderOf(handoff: Handoff | null): string | null {
  return handoff?.state === "with_agent" ? handoff.agent_id : (handoff?.reserved_for ?? null);
}
