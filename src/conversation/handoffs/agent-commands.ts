import type { Actor, HandoffCommand } from "../../handoff/commands.ts";
import { latestHandoff } from "../../store/handoffs.ts";
import { appendTranscript, type NewTranscriptEntry } from "../../store/transcript-writing.ts";
import { type CommandDeps, type CommandOutcome, commandOn } from "./command-on.ts";
import { placeAgain } from "./place.ts";
import { type AgentReply, replyAsAgent } from "./reply-as-agent.ts";
import { showTyping } from "./show-typing.ts";

/** Whoever acts at the Desk, as citizens will read it. */
export interface Agent extends Actor {
  readonly name: string;
}

/** What agents do to conversations; each command is one transaction, harmless when repeated. */
export interface AgentCommands {
  claim(conversationId: string, by: Agent): Promise<CommandOutcome>;
  /** Sends an agent's words to the citizen. The same key is said once, however often it comes. */
  reply(conversationId: string, by: Agent, reply: AgentReply): Promise<CommandOutcome>;
  /** Written for colleagues, never sent. */
  note(
    conversationId: string,
    by: Agent,
    note: { readonly key: string; readonly text: string },
  ): Promise<CommandOutcome>;
  transfer(
    conversationId: string,
    by: Agent,
    to: { readonly service: string; readonly colleague: string | null; readonly note: string },
  ): Promise<CommandOutcome>;
  giveBack(conversationId: string, by: Agent): Promise<CommandOutcome>;
  close(
    conversationId: string,
    by: Agent,
    reason: (HandoffCommand & { readonly event: "close" })["reason"],
  ): Promise<CommandOutcome>;
  /** Shows the citizen that the agent is writing; best effort. */
  typing(conversationId: string, by: Agent): Promise<void>;
}

export function createAgentCommands(deps: CommandDeps): AgentCommands {
  const { database, clock } = deps;
  const command = (conversationId: string, make: HandoffCommand) =>
    commandOn(deps, conversationId, async (_transaction, _conversation, move) => move(make));
  return {
    claim: (id, by) => command(id, { event: "claim", by }),
    giveBack: (id, by) => command(id, { event: "give-back", by }),
    close: (id, by, reason) => command(id, { event: "close", by, reason }),
    reply: (id, by, reply) => replyAsAgent(deps, id, by, reply),
    note: (id, by, { key, text }) =>
      commandOn(deps, id, async (transaction, conversation) => {
        await appendTranscript(transaction, conversation.id, [
          noteOf(`note-${id}-${key}`, by, text, clock()),
        ]);
        return { kind: "done" };
      }),
    transfer: (id, by, { service, colleague, note }) =>
      commandOn(deps, id, async (transaction, conversation, move) => {
        const at = clock();
        const deadlineAt = placeAgain(deps.collectivity(), at.getTime());
        const applied = await move({ event: "transfer", by, service, colleague, deadlineAt });
        if (applied.kind !== "refused" && note !== "") {
          await appendTranscript(transaction, conversation.id, [noteOf(null, by, note, at)]);
        }
        return applied;
      }),
    async typing(id, by) {
      const handoff = await latestHandoff(database, id);
      if (handoff?.agent_id === by.id && handoff.state === "with_agent")
        await showTyping(deps, id, by, handoff);
    },
  };
}

function noteOf(key: string | null, by: Agent, text: string, at: Date): NewTranscriptEntry {
  return {
    at: at.getTime(),
    author: "note",
    account_id: by.id,
    text,
    detail: null,
    answer_record_id: null,
    outgoing_key: key,
  };
}
