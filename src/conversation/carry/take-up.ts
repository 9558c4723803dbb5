import type { Transaction } from "kysely";
import { isNetwork } from "../../collectivity/channel-directory.ts";
import type { Handoff } from "../../handoff/advance.ts";
import { fr } from "../../i18n/fr/carry.ts";
import { fr as words } from "../../i18n/fr/conversation.ts";
import { fr as networks } from "../../i18n/fr/networks.ts";
import { claimCarryOver, copyTranscript, moveHandoffTo, useCarryOver } from "../../store/carry-overs.ts";
import type { Tables } from "../../store/database.ts";
import { addressOf, latestHandoff, lockConversation, setConversationState } from "../../store/handoffs.ts";
import { accountName } from "../../store/staffing.ts";
import { afterHumans, mergedState, readState } from "../conversation-state.ts";
import { agentName } from "../handoffs/agent-in-words.ts";
import type { MoveDeps } from "../handoffs/move-handoff.ts";
import { sayNotice } from "../handoffs/say-notice.ts";
import { registered } from "../registered.ts";
import { renderNotice } from "../render-answer.ts";
import { type SayTo, say } from "../say.ts";
import { disclosureAt } from "../take-turn.ts";

/** Entries of the transcript that follow a conversation. */
const FOLLOWING = 50;

/** Asks whoever came with a link whether to take the conversation up; says nothing of it before. */
export async function arrive(
  transaction: Transaction<Tables>,
  conversation: SayTo,
  id: string | null,
  deps: MoveDeps,
  at: number,
): Promise<void> {
  const told = await disclosure(transaction, conversation, deps, at);
  const tell = (text: string, choices: readonly string[] = []) =>
    sayNotice(
      transaction,
      conversation,
      { kind: "carry", text: [...told, text].join("\n\n"), choices },
      deps,
      at,
    );
  const by = { conversationId: conversation.id, channel: conversation.channel, at };
  const claimed = id === null ? null : await claimCarryOver(transaction, id, by);
  const from = claimed === null ? null : await addressOf(transaction, claimed.conversationId);
  if (from === null) return tell(fr.unusable);
  if (await openHandoff(transaction, conversation.id)) return tell(fr.busy);
  return tell(fr.consent(on(from.channel)), [fr.yes, fr.no]);
}

/**
 * Carries the conversation over, or uses the link up without it.
 *
 * @returns id of the conversation that was left; null when none was.
 */
export async function consent(
  transaction: Transaction<Tables>,
  conversation: SayTo,
  yes: boolean,
  deps: MoveDeps,
  at: number,
): Promise<string | null> {
  const tell = (text: string) => sayNotice(transaction, conversation, { kind: "carry", text }, deps, at);
  if (yes && (await openHandoff(transaction, conversation.id))) {
    await tell(fr.busy);
    return null;
  }
  const used = await useCarryOver(transaction, conversation.id, at);
  const left = used === null || !yes ? null : await lockConversation(transaction, used.conversationId);
  if (left === null) {
    await tell(yes ? fr.unusable : fr.fresh);
    return null;
  }
  const here = await lockConversation(transaction, conversation.id);
  const handoff = await openHandoff(transaction, left.id);
  await copyTranscript(transaction, left.id, conversation.id, { limit: FOLLOWING, notes: handoff !== null });
  const state = mergedState(readState(here?.state ?? null), readState(left.state), at);
  await setConversationState(transaction, conversation.id, JSON.stringify(state));
  if (handoff !== null) {
    await moveHandoffTo(transaction, handoff, conversation.id, at);
    await setConversationState(transaction, left.id, JSON.stringify(afterHumans(at)));
  }
  const { capabilities } = registered(deps.channels, conversation.channel);
  const question = handoff === null ? (state.history.at(-1)?.question ?? null) : null;
  const text = [fr.resumed(on(left.channel), question), ...(handoff ? [followed(handoff)] : [])].join(" ");
  const choices = handoff === null ? state.proposals.map(({ label }) => label) : [];
  const activity = {
    ...renderNotice(kindHere(handoff), text, capabilities, { choices }),
    ...(await speaking(transaction, handoff, deps)),
  };
  await say(transaction, conversation, [{ activity, author: "notice" }], { ...deps, at });
  await tellLeft(transaction, left, conversation.channel, handoff, deps, at);
  return left.id;
}

/** Said once where the conversation was; nothing reaches a channel that was taken away. */
async function tellLeft(
  transaction: Transaction<Tables>,
  left: SayTo,
  channel: string,
  handoff: Handoff | null,
  deps: MoveDeps,
  at: number,
): Promise<void> {
  if (!deps.channels.has(left.channel)) return;
  const notice =
    handoff === null
      ? { kind: "carry", text: fr.goesOn(on(channel)) }
      : { kind: "handoff-returned", text: fr.goesOnWithPeople(on(channel)) };
  await sayNotice(transaction, left, notice, deps, at);
}

/** A machine says so with its first words, also when a link brought the citizen. */
async function disclosure(
  transaction: Transaction<Tables>,
  conversation: SayTo,
  { collectivity }: MoveDeps,
  at: number,
): Promise<readonly string[]> {
  const stored = await lockConversation(transaction, conversation.id);
  const state = readState(stored?.state ?? null);
  const due = disclosureAt(state, new Date(at));
  if (due === "none") return [];
  await setConversationState(transaction, conversation.id, JSON.stringify({ ...state, lastAt: at }));
  return [due === "first" ? words.disclosure(collectivity().called) : words.disclosureAgain];
}

async function openHandoff(transaction: Transaction<Tables>, id: string): Promise<Handoff | null> {
  const latest = await latestHandoff(transaction, id);
  return latest?.ended_at === null ? latest : null;
}

/** Tells the page who answers from now on. */
function kindHere(handoff: Handoff | null): string {
  if (handoff === null) return "carry";
  if (handoff.state === "with_agent") return "handoff-joined";
  return handoff.state.endsWith("callback") ? "handoff-callback" : "handoff-waiting";
}

async function speaking(
  transaction: Transaction<Tables>,
  handoff: Handoff | null,
  { collectivity }: MoveDeps,
): Promise<{ readonly from?: { readonly name: string } }> {
  if (handoff?.state !== "with_agent" || handoff.agent_id === null) return {};
  const name = await accountName(transaction, handoff.agent_id);
  return name === null ? {} : { from: { name: agentName(name, collectivity(), handoff.service) } };
}

function followed({ state }: Handoff): string {
  if (state === "with_agent") return fr.people.agent;
  return state.endsWith("callback") ? fr.people.callback : fr.people.waiting;
}

function on(channel: string): string {
  return isNetwork(channel) ? networks.on[channel] : networks.elsewhere;
}
