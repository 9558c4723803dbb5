import { fr } from "../../i18n/fr/notifications.ts";
import { createMailer } from "./email/create-mailer.ts";
import type { EmailSettings, NotificationSettings, WebhookSettings } from "./settings.ts";
import { checkedAddresses, type Resolve, resolveByDns } from "./webhook/checked-addresses.ts";

/** Same shape as the doctor's findings; French, for the technician. */
export interface NotificationFinding {
  readonly status: "ok" | "warning" | "failure";
  readonly message: string;
  readonly remedy?: string;
}

/** Signs in to the mail server and looks webhooks' names up; sends nothing. */
export async function checkNotifications(
  settings: NotificationSettings,
  publicUrl: string | null,
  resolve: Resolve = resolveByDns,
): Promise<readonly NotificationFinding[]> {
  const { email, webhooks } = settings;
  if (email === undefined && webhooks.length === 0) return [{ status: "ok", message: fr.check.none }];
  const findings = await Promise.all([
    ...(email === undefined ? [] : [checkEmail(email)]),
    ...webhooks.map((webhook) => checkWebhook(webhook, resolve)),
  ]);
  const noLink: NotificationFinding = {
    status: "warning",
    message: fr.check.noLink,
    remedy: fr.check.noLinkRemedy,
  };
  return publicUrl === null ? [...findings, noLink] : findings;
}

async function checkEmail(settings: EmailSettings): Promise<NotificationFinding> {
  const { host, port } = settings;
  const problem = await createMailer(settings).verify();
  const { remedies } = fr.check;
  if (problem !== null) {
    const remedy =
      problem.fault === "login" ? remedies.login : problem.fault === "tls" ? remedies.tls : remedies.other;
    return { status: "failure", message: fr.check.emailFailed(host, port, problem.reason), remedy };
  }
  return settings.inClear
    ? { status: "warning", message: fr.check.emailInClear(host), remedy: fr.check.emailInClearRemedy }
    : { status: "ok", message: fr.check.email(host, port) };
}

async function checkWebhook(webhook: WebhookSettings, resolve: Resolve): Promise<NotificationFinding> {
  const { host } = new URL(webhook.url);
  const failure = (reason: string): NotificationFinding => ({
    status: "failure",
    message: fr.check.webhookFailed(host, reason),
    remedy: fr.check.webhookRemedy,
  });
  try {
    const checked = await checkedAddresses(webhook, resolve);
    return checked.kind === "refused"
      ? failure(checked.reason)
      : { status: "ok", message: fr.check.webhook(host) };
  } catch {
    return failure(fr.check.noAddress);
  }
}
