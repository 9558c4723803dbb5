import type { DirectLine, Session } from "./direct-line.ts";
import { backOff, createPauses } from "./pause.ts";
import type { PendingMessage } from "./tab-memory.ts";

export type SendState =
  | { readonly kind: "sending" | "waiting" | "sent" }
  | { readonly kind: "refused"; readonly message: string };

export interface OutboxDeps {
  readonly directLine: DirectLine;
  /** Messages a previous page of this tab could not send. */
  readonly pending: readonly PendingMessage[];
  readonly session: () => Session | null;
  onLost(session: Session): void;
  /** To be kept for a reload. */
  onPending(pending: readonly PendingMessage[]): void;
  onState(id: string, state: SendState): void;
}

/** Messages on their way: sent one at a time, in order, until the server has taken each one. */
export interface Outbox {
  add(message: PendingMessage): void;
  /** The server is known to have this message; false when it was not waiting here. */
  settle(id: string): boolean;
  /** Sends what waits, if there is a connection; what waited for a delay goes at once. */
  flush(): void;
  /** Drops a message that was refused and returns it. */
  takeBack(id: string): PendingMessage | null;
}

export function createOutbox(deps: OutboxDeps): Outbox {
  const { directLine } = deps;
  const pauses = createPauses();
  const refused = new Map<string, PendingMessage>();
  let pending = [...deps.pending];
  let flushing = false;

  const remove = (id: string): boolean => {
    const left = pending.filter((message) => message.id !== id);
    if (left.length === pending.length) return false;
    pending = left;
    deps.onPending(pending);
    return true;
  };
  const settle = (id: string): boolean => {
    if (!remove(id)) return false;
    deps.onState(id, { kind: "sent" });
    return true;
  };

  /** Milliseconds to wait before going on; null when nothing can be sent for now. */
  async function sendFirst(failures: number): Promise<number | null> {
    const session = deps.session();
    const [first] = pending;
    if (first === undefined || session === null) return null;
    deps.onState(first.id, { kind: "sending" });
    const reply = await directLine.say(session, first);
    switch (reply.kind) {
      case "ok":
        settle(first.id);
        return 0;
      case "refused":
        if (!remove(first.id)) return 0;
        refused.set(first.id, first);
        deps.onState(first.id, reply);
        return 0;
      case "lost":
        deps.onLost(session);
        return null;
      case "later":
        return reply.seconds * 1000;
      case "unreachable":
        return backOff(failures + 1);
    }
  }

  async function flush(): Promise<void> {
    let failures = 0;
    for (;;) {
      const wait = await sendFirst(failures);
      if (wait === 0) {
        failures = 0;
        continue;
      }
      for (const { id } of pending) deps.onState(id, { kind: "waiting" });
      if (wait === null) return;
      failures += 1;
      await pauses.pause(wait);
    }
  }

  return {
    add(message) {
      pending.push(message);
      deps.onPending(pending);
      this.flush();
    },
    settle,
    flush() {
      if (flushing) return pauses.wake();
      flushing = true;
      void flush().finally(() => {
        flushing = false;
      });
    },
    takeBack(id) {
      const message = refused.get(id) ?? null;
      refused.delete(id);
      return message;
    },
  };
}
