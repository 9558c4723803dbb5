import type { Transaction } from "kysely";
import type { Tables } from "../../store/database.ts";
import { insertNotification } from "../../store/notifications.ts";
import type { Delivery, Notification } from "./notification.ts";
import type { NotificationSettings } from "./settings.ts";
import { webhookId } from "./webhook/webhook-id.ts";

/** Queues what has a way out; a reply to a citizen is kept even without one, so that the Desk sees it failed. */
export async function enqueueNotification(
  transaction: Transaction<Tables>,
  notification: Notification,
  settings: NotificationSettings,
  now: number,
): Promise<void> {
  const { key, ...said } = notification;
  const insert = (under: string, payload: { readonly kind: string }, dueAt: number) =>
    insertNotification(transaction, {
      key: under,
      kind: payload.kind,
      payload: JSON.stringify(payload),
      createdAt: now,
      dueAt,
    });
  const send = (under: string, delivery: Delivery) => insert(under, delivery, now);
  switch (said.kind) {
    case "callback-reply":
      return send(key, said);
    case "test":
      await send(key, { kind: "test-email", to: said.to });
      for (const { url } of settings.webhooks) {
        const webhook = webhookId(url);
        await send(`${key}:${webhook}`, { kind: "test-webhook", webhook });
      }
      return;
    default:
      if (settings.email === undefined && settings.webhooks.length === 0) return;
      return insert(key, said, now + settings.batchSeconds * 1000);
  }
}
