import { createHash } from "node:crypto";
import { fr } from "../../i18n/fr/notifications.ts";
import type { Database } from "../../store/database.ts";
import { isAddress, oneLine } from "./address.ts";
import { composeNotices } from "./email/compose-notices.ts";
import { composeReply } from "./email/compose-reply.ts";
import type { EmailMessage, Mailer } from "./email/create-mailer.ts";
import type { Delivery, Notice, Outcome } from "./notification.ts";
import type { NotificationSettings } from "./settings.ts";
import { type StandingNotice, standingNotices } from "./standing.ts";
import { composeTest, composeWebhook } from "./webhook/compose-webhook.ts";
import { type PostDeps, postWebhook } from "./webhook/post-webhook.ts";
import { webhookId } from "./webhook/webhook-id.ts";
import type { WordingDeps } from "./wording.ts";

export interface AttemptDeps extends PostDeps, WordingDeps {
  readonly database: Database;
  readonly settings: NotificationSettings;
  readonly mailer: Mailer | null;
  /** Webhooks that answered 410 since the start. */
  readonly gone: Set<string>;
}

/**
 * Tries one delivery once. What agents are told is read at this instant: a hand-off claimed since is left out, and
 * nothing is sent when none is left.
 *
 * @param key the delivery's, which the receiver can recognise a repeat by.
 */
export async function attemptDelivery(key: string, delivery: Delivery, deps: AttemptDeps): Promise<Outcome> {
  switch (delivery.kind) {
    case "notice-email": {
      const standing = await standingNow(delivery.notices, deps);
      if (standing.length === 0) return { kind: "dropped" };
      const { email, name } = delivery.to;
      return mail(
        key,
        { email, name, automatic: true, ...composeNotices(delivery.to, standing, deps) },
        deps,
      );
    }
    case "notice-webhook": {
      const standing = await standingNow(delivery.notices, deps);
      if (standing.length === 0) return { kind: "dropped" };
      return call(key, delivery.webhook, composeWebhook(delivery.event, standing, deps), deps);
    }
    case "callback-reply": {
      if (!(await conversationExists(deps.database, delivery.conversationId))) return { kind: "dropped" };
      const content = composeReply(delivery, deps.collectivity());
      return mail(key, { email: delivery.to, name: "", automatic: false, ...content }, deps);
    }
    case "test-email": {
      const subject = fr.test.subject(oneLine(deps.collectivity().name, 80));
      return mail(
        key,
        { email: delivery.to, name: "", automatic: true, subject, text: `${fr.test.text}\n` },
        deps,
      );
    }
    case "test-webhook":
      return call(key, delivery.webhook, composeTest(deps), deps);
  }
}

function standingNow(notices: readonly Notice[], deps: AttemptDeps): Promise<readonly StandingNotice[]> {
  return standingNotices(deps.database, notices, deps.settings.includeWords);
}

async function mail(
  key: string,
  content: Pick<EmailMessage, "subject" | "text" | "automatic"> & { email: string; name: string },
  { mailer }: AttemptDeps,
): Promise<Outcome> {
  if (mailer === null) return { kind: "failed", reason: fr.reasons.noEmail };
  const { email, name, ...message } = content;
  if (!isAddress(email)) return { kind: "failed", reason: fr.reasons.badAddress };
  const messageId = `${stableId(key)}@${mailer.domain}`;
  return mailer.send({ ...message, to: { name: oneLine(name, 80), address: email }, messageId });
}

async function call(key: string, id: string, body: string, deps: AttemptDeps): Promise<Outcome> {
  const webhook = deps.settings.webhooks.find(({ url }) => webhookId(url) === id);
  if (webhook === undefined) return { kind: "failed", reason: fr.reasons.noWebhook };
  if (deps.gone.has(id)) return { kind: "failed", reason: fr.reasons.webhookGone };
  const outcome = await postWebhook(webhook, stableId(key), body, deps);
  if (outcome.kind !== "gone") return outcome;
  deps.gone.add(id);
  return { kind: "failed", reason: outcome.reason };
}

async function conversationExists(database: Database, id: string): Promise<boolean> {
  const row = await database.selectFrom("conversation").select("id").where("id", "=", id).executeTakeFirst();
  return row !== undefined;
}

function stableId(key: string): string {
  return createHash("sha256").update(key).digest("hex").slice(0, 32);
}
