import type { Transaction } from "kysely";
import type { Channel } from "../../../adapters/channel.ts";
import type { Collectivity } from "../../collectivity/schema.ts";
import { type Applied, applyCommand } from "../../handoff/apply.ts";
import type { HandoffCommand } from "../../handoff/commands.ts";
import type { HandoffState } from "../../handoff/states.ts";
import type { Tables } from "../../store/database.ts";
import { forgetSent, setConversationState } from "../../store/handoffs.ts";
import { accountName } from "../../store/staffing.ts";
import { hubTranscript } from "../../store/transcript-writing.ts";
import type { CarryLinks } from "../carry/offer-link.ts";
import { afterHumans } from "../conversation-state.ts";
import { type SayTo, say } from "../say.ts";
import { handoffInitiation, handoffStatus } from "./handoff-events.ts";
import { type Move, noticeOf } from "./notices.ts";
import type { Placed } from "./place.ts";
import type { TellAgents } from "./tell-agents.ts";

export interface MoveDeps {
  readonly channels: ReadonlyMap<string, Channel>;
  readonly collectivity: () => Collectivity;
  readonly ids: () => string;
  readonly tellAgents: TellAgents;
  /** Lets citizens go on elsewhere by a link; they cannot when left out. */
  readonly carryLinks?: CarryLinks;
}

export interface MoveContext {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Where a request goes: it is placed in the same breath. */
  readonly placed?: Placed;
}

/**
 * The one place where a hand-off moves: applies the event, tells the citizen, the hub and the agents, in the caller's
 * transaction, which has locked the conversation.
 */
export async function moveHandoff(
  transaction: Transaction<Tables>,
  conversation: SayTo,
  command: HandoffCommand,
  deps: MoveDeps,
  { at, placed }: MoveContext,
): Promise<Applied> {
  const { ids, tellAgents } = deps;
  const service = deps.collectivity().defaultService;
  const applied = await applyCommand(transaction, conversation.id, command, { at, ids, service });
  if (command.event === "citizen-writes" && applied.handoff !== null) {
    await tellAgents.citizenWrote(transaction, applied.handoff);
  }
  if (applied.kind !== "moved") return applied;
  const { from, to, handoff } = applied;
  const names = {
    agent: await nameOf(transaction, handoff.agent_id),
    colleague: await nameOf(transaction, handoff.reserved_for),
  };
  await announce(
    transaction,
    conversation,
    { command, from, handoff, placed: placed ?? null, at, ...names },
    deps,
  );
  if (handoff.ended_at === at) await forget(transaction, conversation.id, to, at);
  await tellAgents.moved(transaction, handoff);
  if (command.event !== "request" || placed === undefined || placed.kind === "none") return applied;
  return moveHandoff(transaction, conversation, placed.command, deps, { at, placed });
}

async function announce(
  transaction: Transaction<Tables>,
  conversation: SayTo,
  move: Move,
  { channels, collectivity, ids }: MoveDeps,
): Promise<void> {
  const channel = channels.get(conversation.channel);
  // Nothing reaches who wrote through a channel that was taken away; what waits there must still be able to end.
  if (channel === undefined) return;
  const { capabilities } = channel;
  const { from, handoff } = move;
  const notice = noticeOf(move, collectivity(), capabilities);
  const status = capabilities.events ? handoffStatus(from, handoff.state) : null;
  const hub = capabilities.hub === true;
  // Behind a hub the network takes the thread with this event: what is said to the citizen must have gone before.
  const asked = handoff.state === (hub ? "waiting" : "requested") && (!hub || from === "requested");
  const initiation =
    capabilities.events && asked
      ? handoffInitiation(handoff, await hubTranscript(transaction, conversation.id))
      : null;
  const ordered = hub ? [status, notice, initiation] : [initiation, status, notice];
  const sayings = ordered.filter((activity) => activity !== null);
  await say(
    transaction,
    conversation,
    sayings.map((activity) => ({ activity, author: "notice" as const })),
    { at: move.at, ids, channels },
  );
}

/** What the bot remembered is no longer what the conversation is about; what was given for the answer has served. */
async function forget(
  transaction: Transaction<Tables>,
  conversationId: string,
  to: HandoffState,
  at: number,
): Promise<void> {
  await forgetSent(transaction, conversationId);
  await setConversationState(
    transaction,
    conversationId,
    JSON.stringify(afterHumans(to === "bot" ? at : null)),
  );
}

async function nameOf(transaction: Transaction<Tables>, account: string | null): Promise<string | null> {
  return account === null ? null : accountName(transaction, account);
}
