import { setTimeout as sleep } from "node:timers/promises";
import type { ConversationView } from "../../src/desk/api/conversation.ts";
import type { InboxItem, InboxView } from "../../src/desk/api/inbox.ts";
import { coalesce } from "../../src/desk/client/live/coalesce.ts";
import type { DeskSession } from "./desk-session.ts";
import { type HeldConversation, type HoldingDeps, holdConversation } from "./held-conversation.ts";
import { fileIn, pauseOf, type Script, wordsAfter } from "./script.ts";
import { timed } from "./timings.ts";

export interface AgentDeps extends HoldingDeps {
  readonly session: DeskSession;
  readonly scripts: ReadonlyMap<string, Script>;
  /** Another agent's account id; null when there is none to transfer to. */
  readonly colleague: string | null;
  /** Conversations held at once. */
  readonly atOnce: number;
  /** Milliseconds between two acts in one conversation. */
  readonly pause: readonly [number, number];
  /** When the sending of each reply began, by its text. */
  readonly sentAt: Map<string, number>;
  /** Refusals because a colleague was faster, or because the citizen wrote meanwhile. */
  readonly onConflict: (kind: "claim" | "changed") => void;
  readonly signal: AbortSignal;
}

type Answer = { readonly conversation: ConversationView | null };

/** Works at the Desk until the signal: takes who waits, follows each one's script. */
export async function workAsAgent(deps: AgentDeps): Promise<void> {
  const { session, timings, atOnce, signal, onFault } = deps;
  const held = new Map<string, HeldConversation>();
  const lost = new Set<string>();

  const look = coalesce(async () => {
    if (signal.aborted) return;
    const waiting = await timed(timings.inbox, () => session.get<InboxView>("/inbox?box=waiting"));
    const later = waiting.counts.callbacks > 0 ? await session.get<InboxView>("/inbox?box=callbacks") : null;
    const free = [...waiting.items, ...(later?.items ?? [])].filter((item) => isFree(item));
    // The oldest first and one by one, as people do: several agents reach for the same one.
    for (const { conversationId } of free.slice(0, Math.max(0, atOnce - held.size)))
      await take(conversationId);
  });
  const isFree = ({ conversationId, reservedFor }: InboxItem) =>
    !held.has(conversationId) &&
    (reservedFor === null ? !lost.has(conversationId) : reservedFor === session.accountId);

  async function take(id: string): Promise<void> {
    // Opened first, as on the page: the inbox may be older than a colleague's whole exchange.
    const path = `/conversations/${id}`;
    const { state, version } = await timed(timings.conversation, () => session.get<ConversationView>(path));
    if (state !== "waiting" && state !== "promised_callback") return;
    const { status, body } = await timed(timings.claim, () =>
      session.post<Answer>(`${path}/claim`, { version }),
    );
    if (status === 409) {
      lost.add(id);
      return deps.onConflict("claim");
    }
    if (status !== 200 || body.conversation === null) throw new Error(`claim: ${status}`);
    const conversation = holdConversation(session, body.conversation, deps);
    held.set(id, conversation);
    void serve(conversation)
      .catch(onFault)
      .finally(() => {
        held.delete(id);
        void look().catch(onFault);
      });
  }

  async function serve(conversation: HeldConversation): Promise<void> {
    // What came between the claim and now made no event that was listened to.
    await conversation.read();
    const script = scriptFor(conversation.view(), deps.scripts);
    for (;;) {
      const reply = repliesIn(conversation.view()) + 1;
      if (reply > script.replies.length) return end(deps, conversation, script);
      await sleep(pauseOf(deps.pause, Number(script.file.slice(1)), reply));
      await sendReply(deps, conversation, script, reply);
      await conversation.heard(wordsAfter(script, reply)[0] ?? "");
      if (script.transferAfter === reply && deps.colleague !== null) {
        const { service } = conversation.view();
        return command(deps, conversation, "transfer", {
          service,
          colleague: deps.colleague,
          note: "À suivre",
        });
      }
    }
  }

  await session.listen((event) => {
    if (event.kind === "signed-out") return onFault(new Error("signed out"));
    if ("conversationId" in event) held.get(event.conversationId)?.changed();
    void look().catch(onFault);
  }, signal);
  await look();
}

function scriptFor({ entries }: ConversationView, scripts: AgentDeps["scripts"]): Script {
  const file = fileIn(entries.find(({ author }) => author === "citizen")?.text ?? "");
  const script = scripts.get(file ?? "");
  if (script === undefined) throw new Error("A conversation of nobody");
  return script;
}

function repliesIn({ entries }: ConversationView): number {
  return entries.filter(({ author }) => author === "agent").length;
}

async function sendReply(
  { session, timings, sentAt }: AgentDeps,
  conversation: HeldConversation,
  { file, replies, repeats }: Script,
  reply: number,
): Promise<void> {
  const text = replies[reply - 1] ?? "";
  const body = { key: `reply-${file}-${reply}`, text, citations: [], suggestion: null, by: "channel" };
  const path = `/conversations/${conversation.view().conversationId}/replies`;
  const send = async () => {
    const { status, body: answer } = await session.post<Answer>(path, body);
    if (status !== 200 || answer.conversation === null) throw new Error(`reply: ${status}`);
    conversation.take(answer.conversation);
  };
  sentAt.set(text, performance.now());
  await Promise.all([timed(timings.reply, send), ...(repeats === "at-once" ? [send()] : [])]);
  if (repeats === "afterwards") await send();
}

async function end(deps: AgentDeps, conversation: HeldConversation, script: Script): Promise<void> {
  const body = script.end === "close" ? { reason: "answered" } : {};
  await command(deps, conversation, script.end, body);
  if (!script.endsTwice) return;
  const path = `/conversations/${conversation.view().conversationId}/${script.end}`;
  const { status } = await deps.session.post<Answer>(path, body);
  if (status !== 200) throw new Error(`second ${script.end}: ${status}`);
}

/** Asks again with what the citizen wrote meanwhile, as a person would after reading it. */
async function command(
  { session, onConflict }: AgentDeps,
  conversation: HeldConversation,
  name: "transfer" | "give-back" | "close",
  body: object,
): Promise<void> {
  for (;;) {
    const { conversationId, version } = conversation.view();
    const path = `/conversations/${conversationId}/${name}`;
    const { status, body: answer } = await session.post<Answer>(path, { ...body, version });
    if (status === 200) return;
    if (status !== 409 || answer.conversation === null) throw new Error(`${name}: ${status}`);
    onConflict("changed");
    conversation.take(answer.conversation);
  }
}
