import type { Transaction } from "kysely";
import { stateOf } from "../handoff/apply.ts";
import { speakerOf } from "../handoff/states.ts";
import { fr } from "../i18n/fr/conversation.ts";
import { maskPersonal } from "../privacy/mask.ts";
import { insertInbound, pendingInbound } from "../store/conversation-inbound.ts";
import { scheduleWork } from "../store/conversation-leases.ts";
import type { Database, Tables } from "../store/database.ts";
import { markArrived, markFailed } from "../store/delivery-reports.ts";
import { eraseMessage } from "../store/erasure.ts";
import { latestHandoff } from "../store/handoffs.ts";
import { type BurstWindow, batchDueAt, DEFAULT_BURST } from "./burst.ts";
import { referenceOf } from "./conversation-reference.ts";
import { withoutHistory } from "./conversation-state.ts";
import type { EventAddress, InboundEvent, Inbox } from "./inbound-event.ts";

export interface InboxDeps {
  readonly clock: () => Date;
  readonly ids: () => string;
  /** Called after the commit of a new event, to wake the worker. */
  readonly onAccepted: () => void;
  /** Called after a change that was not an event: something erased, news of a message sent. */
  readonly onChanged?: (conversationId: string) => void;
  /** Ids of files whose message was erased. */
  readonly onMediaErased?: (conversationId: string, media: readonly string[]) => void;
  readonly burst?: BurstWindow;
}

/** The durable, deduplicated entrance of every channel. */
export function createInbox(database: Database, deps: InboxDeps): Inbox {
  const burst = deps.burst ?? DEFAULT_BURST;
  const insert = (transaction: Transaction<Tables>, event: InboundEvent, receivedAt: number) =>
    insertInbound(
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
        byCitizen: event.byCitizen ?? true,
        activity: JSON.stringify(event.activity),
        reference: JSON.stringify(referenceOf(event)),
      },
      deps.ids(),
    );

  return {
    async accept(event, also) {
      const receivedAt = deps.clock().getTime();
      const outcome = await database.transaction().execute(async (transaction) => {
        const inserted = await insert(transaction, event, receivedAt);
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
    async erase(address: EventAddress) {
      const now = deps.clock().getTime();
      const erased = await database.transaction().execute(async (transaction) => {
        // Stored empty when it is not known yet: the message itself may still come, and is then a repeat.
        await insert(transaction, { ...address, activity: {}, byCitizen: false }, now);
        return eraseMessage(transaction, address, fr.erased, withoutHistory);
      });
      if (erased === null) return;
      deps.onChanged?.(erased.conversationId);
      if (erased.media.length > 0) deps.onMediaErased?.(erased.conversationId, erased.media);
    },
    async report(report) {
      const reported = { ...report, at: deps.clock().getTime() };
      const changed = await database
        .transaction()
        .execute((transaction) =>
          report.status === "arrived"
            ? markArrived(transaction, reported)
            : markFailed(transaction, reported, maskPersonal(report.error ?? "invalid: ")),
        );
      if (changed !== null) deps.onChanged?.(changed);
    },
  };
}
