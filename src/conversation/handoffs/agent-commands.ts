import { createHash } from "node:crypto";
import type { Transaction } from "kysely";
import type { Handoff } from "../../handoff/advance.ts";
import type { Applied } from "../../handoff/apply.ts";
import type { Actor, HandoffCommand } from "../../handoff/commands.ts";
import type { Tables } from "../../store/database.ts";
import { markDraft } from "../../store/draft-use.ts";
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
  /** `seen`: version of the hand-off that the agent read; refused when it has ended since. */
  claim(conversationId: string, by: Agent, seen?: number): Promise<CommandOutcome>;
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
    seen?: number,
  ): Promise<CommandOutcome>;
  /** `seen`: version of the hand-off that the agent read; refused when the citizen has written since. */
  giveBack(conversationId: string, by: Agent, seen?: number): Promise<CommandOutcome>;
  close(
    conversationId: string,
    by: Agent,
    reason: (HandoffCommand & { readonly event: "close" })["reason"],
    seen?: number,
  ): Promise<CommandOutcome>;
  /** Puts the bot's draft aside. */
  reject(conversationId: string, answerRecordId: string): Promise<void>;
  /** Shows the citizen that the agent is writing; best effort. */
  typing(conversationId: string, by: Agent): Promise<void>;
}

export function createAgentCommands(deps: CommandDeps): AgentCommands {
  const { database, clock } = deps;
  const traced = async (
    transaction: Transaction<Tables>,
    id: string,
    make: HandoffCommand & { readonly by: Agent },
    move: (command: HandoffCommand) => Promise<Applied>,
  ) => {
    const applied = await move(make);
    if (applied.kind === "moved") {
      const done = { accountId: make.by.id, action: `handoff.${make.event}`, target: id };
      await deps.trail(transaction, done);
    }
    return applied;
  };
  const command = (id: string, make: HandoffCommand & { readonly by: Agent }, seen?: number) =>
    commandOn(deps, id, async (transaction, _conversation, move) => {
      if (seen !== undefined && (await hasWrittenSince(transaction, id, seen))) return CHANGED;
      return traced(transaction, id, make, move);
    });
  return {
    claim: (id, by, seen) =>
      commandOn(deps, id, async (transaction, _conversation, move) => {
        if (seen !== undefined && (await hasEndedSince(transaction, id, seen))) return CHANGED;
        return traced(transaction, id, { event: "claim", by }, move);
      }),
    giveBack: (id, by, seen) => command(id, { event: "give-back", by }, seen),
    close: (id, by, reason, seen) => command(id, { event: "close", by, reason }, seen),
    reject: async (id, answerRecordId) => {
      await markDraft(database, id, { answerRecordId, use: "rejected" });
      deps.onChanged(id);
    },
    reply: (id, by, reply) => replyAsAgent(deps, id, by, reply),
    note: (id, by, { key, text }) =>
      commandOn(deps, id, async (transaction, conversation) => {
        await appendTranscript(transaction, conversation.id, [
          noteOf(`note-${id}-${key}`, by, text, clock()),
        ]);
        return { kind: "done" };
      }),
    transfer: (id, by, { service, colleague, note }, seen) =>
      commandOn(deps, id, async (transaction, conversation, move) => {
        if (seen !== undefined && (await hasWrittenSince(transaction, id, seen))) return CHANGED;
        const at = clock();
        const key = transferKey(await latestHandoff(transaction, id), by, { service, colleague, note });
        const comments = note === "" ? [] : [noteOf(key, by, note, at)];
        if (await isWith(transaction, id, service, colleague)) {
          await appendTranscript(transaction, conversation.id, comments);
          return { kind: "done" };
        }
        const deadlineAt = placeAgain(deps.collectivity(), at.getTime());
        const applied = await move({ event: "transfer", by, service, colleague, deadlineAt });
        if (applied.kind === "refused") return applied;
        await deps.trail(transaction, { accountId: by.id, action: "handoff.transfer", target: id });
        await appendTranscript(transaction, conversation.id, comments);
        return applied;
      }),
    async typing(id, by) {
      const handoff = await latestHandoff(database, id);
      if (handoff?.agent_id === by.id && handoff.state === "with_agent")
        await showTyping(deps, id, by, handoff);
    },
  };
}

const CHANGED = { kind: "refused-changed" } as const;

/** A colleague has dealt with it meanwhile: nobody joins a conversation twice by mistake. */
async function hasEndedSince(
  transaction: Transaction<Tables>,
  conversationId: string,
  seen: number,
): Promise<boolean> {
  const handoff = await latestHandoff(transaction, conversationId);
  return handoff !== null && handoff.ended_at !== null && handoff.version !== seen;
}

/** Every event of a held conversation raises its version: those of the agent are read back before the next command. */
async function hasWrittenSince(
  transaction: Transaction<Tables>,
  conversationId: string,
  seen: number,
): Promise<boolean> {
  const handoff = await latestHandoff(transaction, conversationId);
  return handoff?.state === "with_agent" && handoff.version !== seen;
}

/** Transferred so already, by this command or another: the citizen need not hear of it twice. */
async function isWith(
  transaction: Transaction<Tables>,
  conversationId: string,
  service: string,
  colleague: string | null,
): Promise<boolean> {
  const handoff = await latestHandoff(transaction, conversationId);
  return handoff?.state === "waiting" && handoff.service === service && handoff.reserved_for === colleague;
}

/** The same at every attempt: a transfer has no key of its own. */
function transferKey(handoff: Handoff | null, by: Agent, to: object): string {
  const said = createHash("sha256")
    .update(JSON.stringify([by.id, to]))
    .digest("hex");
  return `note-${handoff?.id}-${said.slice(0, 32)}`;
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
