import type { Channel } from "../../../adapters/channel.ts";
import { windowEnd } from "../../conversation/reply-window.ts";
import type { Handoff } from "../../handoff/advance.ts";
import { stateOf } from "../../handoff/apply.ts";
import { readableConversation } from "../../store/conversation-readers.ts";
import type { Database } from "../../store/database.ts";
import { latestHandoff } from "../../store/handoffs.ts";
import { accountName } from "../../store/staffing.ts";
import type { CallbackView, ConversationView } from "../api/conversation.ts";
import { colleague } from "./colleague.ts";
import { entries } from "./entries.ts";
import type { Reader } from "./reader-of.ts";
import { suggestion } from "./suggestion.ts";

/** Characters of an agent's reply; channels part it where their own messages are shorter. */
export const LONGEST_REPLY = 4000;

export interface ViewDeps {
  readonly database: Database;
  readonly channels: ReadonlyMap<string, Channel>;
  readonly clock: () => Date;
  /** Whether the installation can send e-mail to citizens who left an address. */
  readonly canEmail: boolean;
}

/**
 * A conversation as its readers see it, with the last 200 entries or those before a sequence; null when it does not
 * exist or is not theirs to read.
 */
export async function viewConversation(
  { database, channels, clock, canEmail }: ViewDeps,
  reader: Reader,
  conversationId: string,
  before: number | null = null,
): Promise<ConversationView | null> {
  const conversation = await readableConversation(database, conversationId, reader);
  if (conversation === null) return null;
  // Read first: what is said after it shows, and a command with its version is then refused, never taken for fresh.
  const handoff = await latestHandoff(database, conversationId);
  const agentId = stateOf(handoff) === "bot" ? null : (handoff?.agent_id ?? null);
  const channel = channels.get(conversation.channel);
  const window = windowOf(channel, conversation.last_inbound_at, clock().getTime());
  return {
    conversationId,
    channel: conversation.channel,
    state: stateOf(handoff),
    version: handoff?.version ?? 0,
    agent: colleague(agentId, agentId === null ? null : await accountName(database, agentId)),
    service: handoff?.service ?? null,
    reason: handoff?.reason ?? null,
    question: handoff?.question ?? null,
    requestedAt: instant(handoff?.requested_at ?? null),
    waitingSince: instant(handoff?.waiting_since ?? null),
    reservedFor: handoff?.reserved_for ?? null,
    ...window,
    callback: handoff === null ? null : callbackOf(handoff, canEmail),
    ...(await entries(database, conversationId, before)),
    suggestion: await suggestion(database, conversationId),
    longestReply: LONGEST_REPLY,
  };
}

/** Until when the channel lets us write after the citizen's last message; nothing reaches a channel that is gone. */
function windowOf(
  channel: Channel | undefined,
  lastInboundAt: number,
  now: number,
): Pick<ConversationView, "windowUntil" | "reachable"> {
  const until = channel && windowEnd(channel.capabilities, { author: "agent", lastInboundAt });
  if (until == null) return { windowUntil: null, reachable: channel !== undefined };
  return { windowUntil: instant(until), reachable: now < until };
}

/** What was offered or promised, until the hand-off ends. */
function callbackOf(handoff: Handoff, canEmail: boolean): CallbackView | null {
  const { state, ended_at, consented_at, due_at, contact } = handoff;
  if (ended_at !== null || (consented_at === null && state !== "offered_callback")) return null;
  const contactKind = contact === null ? null : contact.includes("@") ? "email" : "phone";
  return {
    consentedAt: instant(consented_at),
    dueAt: instant(due_at),
    contact,
    contactKind,
    canEmail: canEmail && contactKind === "email",
  };
}

function instant(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
