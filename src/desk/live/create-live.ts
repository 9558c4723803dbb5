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
/** Milliseconds in which several changes are told as one: each makes every open Desk read again. */
const TOGETHER = 25;

export function createLive({ database, log }: { readonly database: Database; readonly log: Log }): Live {
  const listeners = new Set<LiveListener>();
  const touched = new Set<string>();
  let mark: Promise<ChangeMark> | null = null;
  let planned: NodeJS.Timeout | null = null;
  let looking = false;

  const tell = (event: LiveEvent) => {
    for (const listener of listeners) listener(event);
  };
  const look = async () => {
    if (listeners.size === 0) {
      // Whoever opens a Desk reads everything first: there is nothing to catch up with.
      mark = null;
      return touched.clear();
    }
    mark ??= presentMark(database);
    const changes = await changesAfter(database, await mark);
    mark = Promise.resolve(changes.mark);
    for (const conversationId of new Set([...touched, ...changes.conversations])) {
      tell({ kind: "changed", conversationId });
    }
    touched.clear();
    for (const arrival of changes.arrived) tell({ kind: "arrived", ...arrival });
  };
  const plan = () => {
    planned ??= setTimeout(() => {
      planned = null;
      if (looking) return plan();
      looking = true;
      look()
        .catch((fault) => {
          mark = null;
          log.warn("desk.live-failed", { fault: describeFault(fault) });
        })
        .finally(() => {
          looking = false;
        });
    }, TOGETHER);
  };
  const polling = setInterval(plan, POLL);

  return {
    changed(conversationId) {
      // Also what leaves no entry, such as a delivery.
      touched.add(conversationId);
      plan();
    },
    async typing(channel, externalId) {
      if (listeners.size === 0) return;
      const conversationId = await heldConversation(database, channel, externalId);
      if (conversationId !== null) tell({ kind: "citizen-typing", conversationId });
    },
    presence: () => tell({ kind: "presence" }),
    listen(listener) {
      listeners.add(listener);
      // From this very instant: what arrives before the first look is news too.
      mark ??= presentMark(database);
      mark.catch(() => {});
      return () => void listeners.delete(listener);
    },
    close() {
      clearInterval(polling);
      if (planned !== null) clearTimeout(planned);
    },
  };
}
