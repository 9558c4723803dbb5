import type { Database } from "../../store/database.ts";
import { type ChangeMark, changesAfter, heldConversation, presentMark } from "../../store/desk-changes.ts";
import { describeFault } from "../../telemetry/fault.ts";
import type { Log } from "../../telemetry/log.ts";
import type { LiveEvent } from "../api/inbox.ts";

export type LiveListener = (event: LiveEvent) => void;

/** News for open Desks. What it says is only where to look: nothing of a citizen travels in it. */
export interface Live {
  /** Something of a conversation was committed by this process. */
  changed(conversationId: string): void;
  /** A citizen is writing; `externalId` is the channel's own. */
  typing(channel: string, externalId: string): Promise<void>;
  /** Somebody came to their Desk, or left it. */
  presence(): void;
  /** Gives how to stop listening. */
  listen(listener: LiveListener): () => void;
  close(): void;
}

/** Milliseconds between two looks at what other processes did. */
const POLL = 2000;

export function createLive({ database, log }: { readonly database: Database; readonly log: Log }): Live {
  const listeners = new Set<LiveListener>();
  let mark: ChangeMark | null = null;
  let looking = false;
  let again = false;

  const tell = (event: LiveEvent) => {
    for (const listener of listeners) listener(event);
  };
  const look = async () => {
    mark ??= await presentMark(database);
    const changes = await changesAfter(database, mark);
    mark = changes.mark;
    for (const conversationId of changes.conversations) tell({ kind: "changed", conversationId });
    for (const arrival of changes.arrived) tell({ kind: "arrived", ...arrival });
  };
  const refresh = () => {
    again = true;
    if (looking) return;
    again = false;
    looking = true;
    look()
      .catch((fault) => log.warn("desk.live-failed", { fault: describeFault(fault) }))
      .finally(() => {
        looking = false;
        if (again) refresh();
      });
  };
  const polling = setInterval(() => {
    if (listeners.size > 0) refresh();
  }, POLL);
  refresh();

  return {
    changed(conversationId) {
      // Also what leaves no entry, such as a delivery.
      tell({ kind: "changed", conversationId });
      refresh();
    },
    async typing(channel, externalId) {
      if (listeners.size === 0) return;
      const conversationId = await heldConversation(database, channel, externalId);
      if (conversationId !== null) tell({ kind: "citizen-typing", conversationId });
    },
    presence: () => tell({ kind: "presence" }),
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: () => clearInterval(polling),
  };
}
