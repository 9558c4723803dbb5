import type { Citation } from "../../answering/answer.ts";
import { markDraft } from "../../store/draft-use.ts";
import { latestHandoff } from "../../store/handoffs.ts";
import { appendTranscript, entryKnown } from "../../store/transcript-writing.ts";
import { renderAgentReply } from "../render-answer.ts";
import { windowClosed } from "../reply-window.ts";
import { say } from "../say.ts";
import { saidDetail } from "../transcript.ts";
import type { Agent } from "./agent-commands.ts";
import { agentName } from "./agent-in-words.ts";
import { type CommandDeps, type CommandOutcome, commandOn } from "./command-on.ts";

export interface AgentReply {
  /** Made by whoever asks, the same at every attempt. */
  readonly key: string;
  readonly text: string;
  readonly citations: readonly Citation[];
  /** The channel, or the address the citizen gave to be called back. */
  readonly by: "channel" | "email";
  /** The bot's draft it came from, and what the agent did with it. */
  readonly suggestion?: { readonly answerRecordId: string; readonly use: "accepted" | "edited" } | null;
}

/**
 * Commits an agent's reply to the outbox and to the transcript, in the agent's name. Refused when the agent does not
 * hold the conversation, or when the channel's window has closed.
 */
export function replyAsAgent(
  deps: CommandDeps,
  conversationId: string,
  by: Agent,
  reply: AgentReply,
): Promise<CommandOutcome> {
  const key = `agent-${conversationId}-${reply.key}`;
  return commandOn(deps, conversationId, async (transaction, conversation, move) => {
    // Said already, even if the agent gave the conversation back since: the first attempt arrived.
    if (await entryKnown(transaction, key)) return { kind: "done" };
    const channel = deps.channels.get(conversation.channel);
    if (channel === undefined) return { kind: "window-closed" };
    const { capabilities } = channel;
    const at = deps.clock().getTime();
    const sending = { author: "agent" as const, lastInboundAt: conversation.lastInboundAt };
    const handoff = await latestHandoff(transaction, conversation.id);
    const contact = handoff?.contact ?? null;
    const byEmail = reply.by === "email";
    if (byEmail ? contact === null || !contact.includes("@") : windowClosed(capabilities, sending, at)) {
      return { kind: "window-closed" };
    }
    const applied = await move({ event: "agent-writes", by });
    if (applied.kind === "refused") return applied;
    await deps.trail(transaction, { accountId: by.id, action: "reply.sent", target: conversationId });
    if (reply.suggestion) await markDraft(transaction, conversationId, reply.suggestion);
    const collectivity = deps.collectivity();
    const service = handoff?.service ?? collectivity.defaultService;
    const activity = renderAgentReply(
      reply.text,
      reply.citations,
      agentName(by.name, collectivity, service),
      { channel: conversation.channel, capabilities },
    );
    if (!byEmail) {
      const saying = { activity, author: "agent" as const, accountId: by.id, key };
      await say(transaction, conversation, [saying], { at, ids: deps.ids, channels: deps.channels });
      return applied;
    }
    await deps.tellAgents.emailReply(transaction, {
      key,
      conversationId,
      to: contact ?? "",
      text: reply.text,
      citations: reply.citations,
      service,
    });
    await appendTranscript(transaction, conversation.id, [
      {
        at,
        author: "agent",
        account_id: by.id,
        text: reply.text,
        detail: JSON.stringify(saidDetail(activity, key)),
        answer_record_id: null,
        outgoing_key: key,
      },
    ]);
    return applied;
  });
}
