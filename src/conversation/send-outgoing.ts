import type { Channel, DeliveryOutcome, Sending } from "../../adapters/channel.ts";
import { maskPersonal } from "../privacy/mask.ts";
import { confirmLease, type Lease, releaseLease } from "../store/conversation-leases.ts";
import {
  countSending,
  firstPendingOutgoing,
  type PendingOutgoing,
  postponeOutgoing,
  settleOutgoing,
  settleParts,
} from "../store/conversation-outgoing.ts";
import type { Database } from "../store/database.ts";
import { UNKNOWN } from "../store/delivery-reports.ts";
import { describeFault } from "../telemetry/fault.ts";
import type { Log } from "../telemetry/log.ts";
import type { OutgoingActivity } from "./outgoing-activity.ts";
import { partsAfter } from "./parts.ts";
import { registered } from "./registered.ts";
import { windowClosed } from "./reply-window.ts";
import { retryDelay } from "./retry-delay.ts";

export interface SendDeps {
  readonly database: Database;
  readonly channels: ReadonlyMap<string, Channel>;
  readonly clock: () => Date;
  /** In [0, 1). */
  readonly random: () => number;
  readonly log: Log;
  /** Attempts before a message counts as undeliverable. */
  readonly attempts: number;
  /** Called once a message is settled or put off: agents watch what becomes of theirs. */
  readonly onChanged: (conversationId: string) => void;
}

/**
 * Sends what waits in one leased conversation, in order, until nothing is left or a message must wait. Reasons given by
 * platforms may quote a number or an address: they are kept masked, and not logged.
 */
export async function sendOutgoing(lease: Lease, deps: SendDeps): Promise<void> {
  const { database, clock } = deps;
  const channel = registered(deps.channels, lease.channel);
  for (;;) {
    const message = await nextMessage(lease, deps);
    if (message === null) return;
    const outcome = await attempt(channel, message, deps);
    const now = clock().getTime();
    const attempts = message.attempts + 1;
    await database.transaction().execute(async (transaction) => {
      await confirmLease(transaction, lease);
      if (outcome.kind === "retry" && attempts < deps.attempts) {
        const dueAt = now + retryDelay(attempts, deps.random(), outcome.afterMilliseconds);
        return postponeOutgoing(transaction, message.sequence, dueAt, maskPersonal(outcome.reason));
      }
      const delivered = outcome.kind === "delivered";
      const settled = {
        status: delivered ? ("delivered" as const) : ("undeliverable" as const),
        at: now,
        platformId: delivered ? outcome.id : null,
        error: delivered ? null : errorOf(outcome),
      };
      await settleOutgoing(transaction, message.sequence, settled);
      // The rest of a text whose beginning never arrived would make no sense.
      const parts = delivered || outcome.kind === "unknown" ? null : partsAfter(message.key);
      if (parts !== null) await settleParts(transaction, lease.conversationId, parts, settled);
    });
    deps.onChanged(lease.conversationId);
    report(lease, outcome, attempts, deps.log);
  }
}

/** The head of the queue if it is due, its attempt counted; else gives the conversation back. */
async function nextMessage(lease: Lease, { database, clock }: SendDeps): Promise<PendingOutgoing | null> {
  const now = clock().getTime();
  return database.transaction().execute(async (transaction) => {
    await confirmLease(transaction, lease);
    const message = await firstPendingOutgoing(transaction, lease.conversationId);
    if (message !== null && message.dueAt <= now) {
      await countSending(transaction, message.sequence);
      return message;
    }
    await releaseLease(transaction, lease, message?.dueAt ?? null);
    return null;
  });
}

async function attempt(
  channel: Channel,
  message: PendingOutgoing,
  { attempts, clock, log }: SendDeps,
): Promise<DeliveryOutcome> {
  if (message.attempts >= attempts) return { kind: "retry", reason: "the process ended while sending" };
  const activity = JSON.parse(message.activity) as OutgoingActivity;
  const sending = { author: authorOf(activity), lastInboundAt: message.lastInboundAt };
  if (windowClosed(channel.capabilities, sending, clock().getTime())) {
    return { kind: "undeliverable", code: "window-closed", reason: "not tried: the reply window had passed" };
  }
  try {
    return await channel.deliver(
      JSON.parse(message.reference),
      activity as Parameters<Channel["deliver"]>[1],
      message.key,
      sending,
    );
  } catch (fault) {
    log.error("send.fault", { channel: channel.name, fault: describeFault(fault) });
    return { kind: "retry", reason: describeFault(fault) };
  }
}

function authorOf({ type, channelData }: OutgoingActivity): Sending["author"] {
  if (type !== "message") return "notice";
  const kind = channelData?.parvis.kind ?? "";
  if (kind === "agent") return "agent";
  return kind.startsWith("handoff-") ? "notice" : "assistant";
}

function codeOf(outcome: Exclude<DeliveryOutcome, { kind: "delivered" }>): string {
  if (outcome.kind === "retry") return "attempts-exhausted";
  return outcome.kind === "unknown" ? UNKNOWN : outcome.code;
}

function errorOf(outcome: Exclude<DeliveryOutcome, { kind: "delivered" }>): string {
  const code = codeOf(outcome);
  return `${code}: ${maskPersonal(outcome.reason)}`;
}

function report(lease: Lease, outcome: DeliveryOutcome, attempts: number, log: Log): void {
  const fields = { conversation: lease.conversationId, channel: lease.channel, attempts };
  if (outcome.kind === "delivered") log.info("send.delivered", fields);
  else if (outcome.kind === "retry") log.warn("send.retry", fields);
  else log.error("send.undeliverable", { ...fields, code: codeOf(outcome) });
}
