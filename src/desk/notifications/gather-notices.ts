import { createHash } from "node:crypto";
import type { Database } from "../../store/database.ts";
import type { PendingNotification } from "../../store/notifications.ts";
import { insertNotification, pendingNotifications, settlePending } from "../../store/notifications.ts";
import type { Log } from "../../telemetry/log.ts";
import { type Delivery, NOTICE_KINDS, type Notice, type NoticeKind, type Recipient } from "./notification.ts";
import type { FindRecipients } from "./recipients.ts";
import type { NotificationSettings } from "./settings.ts";
import { type StandingNotice, standingNotices } from "./standing.ts";
import { webhookId } from "./webhook/webhook-id.ts";

export interface GatherDeps {
  readonly database: Database;
  readonly clock: () => Date;
  readonly log: Log;
  readonly settings: NotificationSettings;
  readonly recipients: FindRecipients;
}

/** Notices told at once; the rest follows in the next batch. */
const LARGEST_BATCH = 500;

/**
 * Once the oldest notice has waited for the batch's time, turns all that wait into one e-mail an agent and one call a
 * webhook and kind, in one transaction; false when none is due. Two processes never gather the same notice.
 */
export async function gatherNotices(deps: GatherDeps): Promise<boolean> {
  const { database, clock, log, settings, recipients } = deps;
  const now = clock().getTime();
  const waiting = await pendingNotifications(database, NOTICE_KINDS, LARGEST_BATCH);
  const first = waiting[0];
  if (first === undefined || first.dueAt > now) return false;
  const standing = await standingNotices(database, waiting.map(noticeOf), false);
  const deliveries = [
    ...(settings.email === undefined ? [] : await emails(standing, recipients)),
    ...webhooks(standing, settings),
  ];
  const told = deliveries.length > 0;
  if (!told && standing.length > 0) log.warn("notification.nobody-to-tell", { notices: standing.length });
  return database.transaction().execute(async (transaction) => {
    const sequences = waiting.map(({ sequence }) => sequence);
    const taken = await settlePending(transaction, sequences, {
      status: told ? "sent" : "dropped",
      at: now,
    });
    if (taken.length < waiting.length) throw new GatheredElsewhere();
    for (const { name, ...delivery } of deliveries) {
      await insertNotification(transaction, {
        key: `${delivery.kind}:${first.sequence}:${name}`,
        kind: delivery.kind,
        payload: JSON.stringify(delivery),
        createdAt: now,
        dueAt: now,
      });
    }
    return true;
  });
}

/** Another process was quicker: nothing was changed, and nothing is left to do. */
export class GatheredElsewhere extends Error {
  constructor() {
    super("Another process gathered these notices");
    this.name = "GatheredElsewhere";
  }
}

type Named = Delivery & { readonly name: string };

async function emails(
  standing: readonly StandingNotice[],
  recipients: FindRecipients,
): Promise<readonly Named[]> {
  const found = new Map<string, Promise<readonly Recipient[]>>();
  const byEmail = new Map<string, { to: Recipient; notices: Notice[] }>();
  for (const { audience, notice } of standing) {
    const known = JSON.stringify(audience);
    const lookup = found.get(known) ?? recipients(audience);
    found.set(known, lookup);
    for (const to of await lookup) {
      const entry = byEmail.get(to.email) ?? { to, notices: [] };
      entry.notices.push(notice);
      byEmail.set(to.email, entry);
    }
  }
  return [...byEmail.values()].map(({ to, notices }) => ({
    kind: "notice-email",
    name: createHash("sha256").update(to.email).digest("hex").slice(0, 16),
    to,
    notices,
  }));
}

function webhooks(standing: readonly StandingNotice[], settings: NotificationSettings): readonly Named[] {
  const notices = standing.map(({ notice }) => notice);
  return settings.webhooks.flatMap(({ url, events = NOTICE_KINDS }) => {
    const webhook = webhookId(url);
    return NOTICE_KINDS.filter((kind) => events.includes(kind)).flatMap((event): Named[] => {
      const same = notices.filter(({ kind }) => kind === event);
      return same.length === 0
        ? []
        : [{ kind: "notice-webhook", name: `${webhook}:${event}`, webhook, event, notices: same }];
    });
  });
}

function noticeOf({ kind, payload, createdAt }: PendingNotification): Notice {
  const { handoffId } = JSON.parse(payload) as { readonly handoffId: string };
  return { kind: kind as NoticeKind, handoffId, at: createdAt };
}
