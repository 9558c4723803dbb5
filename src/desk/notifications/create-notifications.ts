import type { Transaction } from "kysely";
import type { Collectivity } from "../../collectivity/schema.ts";
import { createPump } from "../../conversation/pump.ts";
import { retryDelay } from "../../conversation/retry-delay.ts";
import { fr } from "../../i18n/fr/notifications.ts";
import type { Database, Tables } from "../../store/database.ts";
import {
  claimNotification,
  nextNotificationDue,
  type PendingNotification,
  postponeNotification,
  settleNotification,
} from "../../store/notifications.ts";
import { describeFault } from "../../telemetry/fault.ts";
import type { Log } from "../../telemetry/log.ts";
import { type AttemptDeps, attemptDelivery } from "./attempt-delivery.ts";
import { createMailer } from "./email/create-mailer.ts";
import { enqueueNotification } from "./enqueue-notification.ts";
import { GatheredElsewhere, gatherNotices } from "./gather-notices.ts";
import {
  DELIVERY_KINDS,
  type Delivery,
  NOTICE_KINDS,
  type Notification,
  type Outcome,
} from "./notification.ts";
import { type FindRecipients, recipientsIn } from "./recipients.ts";
import type { NotificationSettings } from "./settings.ts";
import { type Resolve, resolveByDns } from "./webhook/checked-addresses.ts";

export interface NotificationsDeps {
  readonly database: Database;
  readonly clock: () => Date;
  /** In [0, 1). */
  readonly random: () => number;
  readonly log: Log;
  readonly settings: NotificationSettings;
  /** Address of the Desk (`https://chat.ma-commune.fr/desk`), without a slash at its end; null without. */
  readonly deskUrl: string | null;
  readonly collectivity: () => Collectivity;
  /** By default, the accounts of the database. */
  readonly recipients?: FindRecipients;
  readonly resolve?: Resolve;
  readonly limits?: Partial<NotificationLimits>;
}

export interface NotificationLimits {
  /** Attempts before an agent's notice is given up. */
  readonly noticeAttempts: number;
  /** Attempts before a reply to a citizen is given up: with the waits below, a day and a half. */
  readonly replyAttempts: number;
  /** Milliseconds before the second attempt; doubles up to `longestWait`. */
  readonly firstWait: number;
  readonly longestWait: number;
  /** Milliseconds for a webhook's answer. */
  readonly webhookTimeout: number;
  /** Milliseconds after which what a dead process was sending is tried again. */
  readonly lease: number;
  readonly poll: number;
  /** Milliseconds given to what is being sent when stopping. */
  readonly grace: number;
}

const LIMITS: NotificationLimits = {
  noticeAttempts: 12,
  replyAttempts: 80,
  firstWait: 15_000,
  longestWait: 30 * 60_000,
  webhookTimeout: 5000,
  lease: 120_000,
  poll: 5000,
  grace: 5000,
};

/** Tells agents outside the Desk, and citizens by e-mail; the queue outlives the process. */
export interface Notifications {
  /** Inside the caller's transaction; the same key is kept once. */
  enqueue(transaction: Transaction<Tables>, notification: Notification): Promise<void>;
  /** After the commit. Without it, the queue is found at the next poll. */
  wake(): void;
  /** Lets what is being sent end; what waits is sent at the next start. */
  stop(): Promise<boolean>;
}

export function createNotifications(deps: NotificationsDeps): Notifications {
  const { database, clock, log, random, settings } = deps;
  const limits = { ...LIMITS, ...deps.limits };
  const now = () => clock().getTime();
  const recipients = deps.recipients ?? recipientsIn(database);
  const attemptDeps: AttemptDeps = {
    database,
    clock,
    settings,
    collectivity: deps.collectivity,
    deskUrl: deps.deskUrl,
    resolve: deps.resolve ?? resolveByDns,
    timeout: limits.webhookTimeout,
    mailer: settings.email === undefined ? null : createMailer(settings.email),
    gone: new Set(),
  };

  async function claim(): Promise<PendingNotification | null> {
    const due = () => claimNotification(database, DELIVERY_KINDS, now(), now() + limits.lease);
    const claimed = await due();
    if (claimed !== null) return claimed;
    return (await gather()) ? due() : null;
  }

  async function gather(): Promise<boolean> {
    try {
      return await gatherNotices({ database, clock, log, settings, recipients });
    } catch (fault) {
      if (fault instanceof GatheredElsewhere) return false;
      throw fault;
    }
  }

  async function run(claimed: PendingNotification): Promise<void> {
    const limit = claimed.kind === "callback-reply" ? limits.replyAttempts : limits.noticeAttempts;
    const outcome =
      claimed.attempts > limit
        ? ({ kind: "failed", reason: fr.reasons.interrupted } as const)
        : givenUp(await attempt(claimed), claimed.attempts >= limit);
    const { kind } = claimed;
    if (outcome.kind === "retry") {
      const floor = Math.min(limits.longestWait, limits.firstWait * 2 ** (claimed.attempts - 1));
      const wait = retryDelay(claimed.attempts, random(), Math.max(floor, outcome.afterMilliseconds));
      await postponeNotification(database, claimed, now() + wait, outcome.reason);
      log.warn("notification.postponed", { kind, attempts: claimed.attempts, reason: outcome.reason });
      return;
    }
    const error = outcome.kind === "failed" ? outcome.reason : null;
    await settleNotification(database, claimed, { status: outcome.kind, at: now(), error });
    if (error === null) log.info(`notification.${outcome.kind}`, { kind, attempts: claimed.attempts });
    else log.error("notification.failed", { kind, attempts: claimed.attempts, reason: error });
  }

  async function attempt(claimed: PendingNotification): Promise<Outcome> {
    try {
      return await attemptDelivery(claimed.key, JSON.parse(claimed.payload) as Delivery, attemptDeps);
    } catch (fault) {
      log.error("notification.fault", { kind: claimed.kind, fault: describeFault(fault) });
      return { kind: "retry", reason: fr.reasons.unexpected, afterMilliseconds: 0 };
    }
  }

  const pump = createPump<PendingNotification>({
    name: "notification",
    claim,
    run,
    nextDue: () => nextNotificationDue(database, [...NOTICE_KINDS, ...DELIVERY_KINDS]),
    clock,
    log,
    concurrency: 4,
    poll: limits.poll,
  });
  pump.wake();

  return {
    enqueue: (transaction, notification) =>
      enqueueNotification(transaction, notification, settings, clock().getTime()),
    wake: pump.wake,
    stop: () => pump.stop(limits.grace),
  };
}

function givenUp(outcome: Outcome, last: boolean): Outcome {
  if (outcome.kind !== "retry" || !last) return outcome;
  return { kind: "failed", reason: fr.reasons.gaveUp(outcome.reason) };
}
