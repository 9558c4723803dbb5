import type { Channel, DeliveryOutcome } from "../../adapters/channel.ts";
import { maskPersonal } from "../privacy/mask.ts";
import { confirmLease, type Lease, releaseLease } from "../store/conversation-leases.ts";
import {
  countSending,
  firstPendingOutgoing,
  type PendingOutgoing,
  postponeOutgoing,
  settleOutgoing,
} from "../store/conversation-outgoing.ts";
import type { Database } from "../store/database.ts";
import { describeFault } from "../telemetry/fault.ts";
import type { Log } from "../telemetry/log.ts";
import { registered } from "./registered.ts";
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
      await settleOutgoing(transaction, message.sequence, {
        status: delivered ? "delivered" : "undeliverable",
        at: now,
        platformId: delivered ? outcome.id : null,
        error: delivered ? null : errorOf(outcome),
      });
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
  { attempts, log }: SendDeps,
): Promise<DeliveryOutcome> {
  if (message.attempts >= attempts) return { kind: "retry", reason: "the process ended while sending" };
  try {
    return await channel.deliver(JSON.parse(message.reference), JSON.parse(message.activity), message.key);
  } catch (fault) {
    log.error("send.fault", { channel: channel.name, fault: describeFault(fault) });
    return { kind: "retry", reason: describeFault(fault) };
  }
}

function errorOf(outcome: Exclude<DeliveryOutcome, { kind: "delivered" }>): string {
  const code = outcome.kind === "retry" ? "attempts-exhausted" : outcome.code;
  return `${code}: ${maskPersonal(outcome.reason)}`;
}

function report(lease: Lease, outcome: DeliveryOutcome, attempts: number, log: Log): void {
  const fields = { conversation: lease.conversationId, channel: lease.channel, attempts };
  if (outcome.kind === "delivered") log.info("send.delivered", fields);
  else if (outcome.kind === "retry") log.warn("send.retry", fields);
  else log.error("send.undeliverable", { ...fields, code: outcome.code });
}
