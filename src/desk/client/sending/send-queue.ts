import type { CommandView, ConversationView } from "../../api/conversation.ts";
import type { Call } from "../api/create-call.ts";
import type { Outgoing, OutgoingMemory } from "./outgoing.ts";

export interface SendQueue {
  /** Oldest first, refused ones included. */
  readonly list: () => readonly Outgoing[];
  readonly add: (outgoing: Outgoing) => void;
  /** Sends a refused one again. */
  readonly retry: (key: string) => void;
  readonly remove: (key: string) => void;
  /** Tries at once what waits. */
  readonly flush: () => void;
  readonly stop: () => void;
}

export interface SendQueueDeps {
  readonly memory: OutgoingMemory;
  readonly call: Call;
  /** Runs once after so many milliseconds; gives back how to call it off. */
  readonly after: (milliseconds: number, run: () => void) => () => void;
  readonly onChange: () => void;
  /** The conversation as it stands after a message went, or was refused because it had changed. */
  readonly onState: (state: ConversationView) => void;
}

const FIRST_PAUSE = 2_000;
const LONGEST_PAUSE = 30_000;

/**
 * Sends replies and notes in the order they were written in each conversation, again and again until the server has
 * answered; kept in the browser meanwhile. What the server refuses stays until the agent decides.
 */
export function createSendQueue({ memory, call, after, onChange, onState }: SendQueueDeps): SendQueue {
  const items = new Map(memory.list().map((outgoing) => [outgoing.key, outgoing]));
  const busy = new Set<string>();
  let pause = FIRST_PAUSE;
  let callOff: (() => void) | null = null;
  let stopped = false;

  const put = (outgoing: Outgoing) => {
    items.set(outgoing.key, outgoing);
    memory.keep(outgoing);
    onChange();
  };
  const remove = (key: string) => {
    items.delete(key);
    memory.forget(key);
    onChange();
  };

  async function sendNext(conversationId: string): Promise<void> {
    if (stopped || busy.has(conversationId)) return;
    const next = [...items.values()].find(
      (item) => item.conversationId === conversationId && item.problem === null,
    );
    if (next === undefined) return;
    busy.add(conversationId);
    const path = `conversations/${encodeURIComponent(conversationId)}/${next.command}`;
    const outcome = await call<CommandView>("POST", path, { key: next.key, ...next.body });
    busy.delete(conversationId);
    if (stopped) return;
    if (outcome.kind === "offline" || (outcome.kind === "refused" && passes(outcome.status))) {
      later();
      return;
    }
    pause = FIRST_PAUSE;
    if (outcome.kind === "ok") {
      if (outcome.value.conversation !== null) onState(outcome.value.conversation);
      remove(next.key);
    } else {
      const { conversation } = (outcome.body ?? {}) as Partial<CommandView>;
      if (conversation != null) onState(conversation);
      put({ ...next, problem: outcome.problem.message });
    }
    await sendNext(conversationId);
  }

  function later(): void {
    if (callOff !== null || stopped) return;
    callOff = after(pause, flush);
    pause = Math.min(pause * 2, LONGEST_PAUSE);
  }

  function flush(): void {
    callOff?.();
    callOff = null;
    for (const id of new Set([...items.values()].map((item) => item.conversationId))) void sendNext(id);
  }

  return {
    list: () => [...items.values()],
    add: (outgoing) => {
      put(outgoing);
      void sendNext(outgoing.conversationId);
    },
    retry: (key) => {
      const item = items.get(key);
      if (item === undefined) return;
      put({ ...item, problem: null });
      void sendNext(item.conversationId);
    },
    remove,
    flush,
    stop: () => {
      stopped = true;
      callOff?.();
    },
  };
}

/** Refusals that say nothing of the message itself: signed out, too many calls, a server at fault. */
function passes(status: number): boolean {
  return status === 401 || status === 408 || status === 429 || status >= 500;
}
