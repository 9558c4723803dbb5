import { stateOf } from "../handoff/apply.ts";
import { speakerOf } from "../handoff/states.ts";
import { insertInbound, pendingInbound } from "../store/conversation-inbound.ts";
import { scheduleWork } from "../store/conversation-leases.ts";
import type { Database } from "../store/database.ts";
import { latestHandoff } from "../store/handoffs.ts";
import { type BurstWindow, batchDueAt, DEFAULT_BURST } from "./burst.ts";
import { referenceOf } from "./conversation-reference.ts";
import type { Inbox } from "./inbound-event.ts";

export interface InboxDeps {
  readonly clock: () => Date;
  readonly ids: () => string;
  /** Called after the commit of a new event, to wake the worker. */
  readonly onAccepted: () => void;
  readonly burst?: BurstWindow;
}

/** The durable, deduplicated entrance of every channel. */
export function createInbox(database: Database, deps: InboxDeps): Inbox {
  const burst = deps.burst ?? DEFAULT_BURST;
  return {
    async accept(event, also) {
      const receivedAt = deps.clock().getTime();
      const outcome = await database.transaction().execute(async (transaction) => {
        const inserted = await insertInbound(
          transaction,
          {
            channel: event.channel,
            accountId: event.accountId,
            externalId: event.conversationId,
            userId: event.userId,
            eventId: event.eventId,
            sentAt: event.at.getTime(),
            receivedAt,
            mergeable: (event.activity as { readonly type?: unknown }).type === "message",
            activity: JSON.stringify(event.activity),
            reference: JSON.stringify(referenceOf(event)),
          },
          deps.ids(),
        );
        if (inserted === null) return "duplicate";
        const { conversationId } = inserted;
        // A person reads each message as it comes: nothing is gained by waiting for the rest of it.
        const listens = speakerOf(stateOf(await latestHandoff(transaction, conversationId))) !== "bot";
        const whole = batchDueAt(await pendingInbound(transaction, conversationId), burst);
        const dueAt = listens ? receivedAt : (whole ?? receivedAt);
        await scheduleWork(transaction, { conversationId, kind: "turn", channel: event.channel, dueAt });
        await also?.(transaction);
        return "accepted";
      });
      if (outcome === "accepted") deps.onAccepted();
      return outcome;
    },
  };
}
