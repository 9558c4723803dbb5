import { z } from "zod";
import { fr as channels } from "../../src/i18n/fr/channels.ts";
import { fr } from "../../src/i18n/fr/x.ts";
import type { ProfileChange } from "../channel.ts";
import { PlatformRefused } from "../platform/platform-refused.ts";
import { WEBHOOK } from "./capabilities.ts";
import type { XSettings } from "./definition.ts";
import { ENCRYPTED, NEEDED, subscribedEvents, webhookAt } from "./subscriptions.ts";
import type { XApi } from "./x-api.ts";

/** Told with each delivery; X shows it in the list of subscriptions. */
const TAG = "parvis";

const identified = z.looseObject({ id: z.string() });
/** The webhook itself, or under `data` as elsewhere in API 2. */
const created = z.union([z.looseObject({ data: identified }).transform(({ data }) => data), identified]);

/** Registers our address and subscribes it to what we need; only what is missing is written. */
export async function pushSubscriptions(
  api: XApi,
  settings: Pick<XSettings, "userId">,
  publicUrl: string | null,
  dryRun: boolean,
): Promise<readonly ProfileChange[]> {
  const { check } = channels;
  if (publicUrl === null) throw new PlatformRefused(check.noPublicUrl, check.noPublicUrlRemedy);
  const address = `${publicUrl}${WEBHOOK}`;
  const webhook = await webhookAt(api, address);
  if (webhook === null) throw new PlatformRefused(fr.check.bearerRefused, fr.check.bearerRemedy);
  const changes: ProfileChange[] = [];
  let webhookId = webhook?.id;
  if (webhook === undefined) {
    changes.push({ part: fr.parts.webhook, before: null, after: address });
    if (!dryRun) webhookId = await register(api, address);
  } else if (!webhook.valid) {
    changes.push({ part: fr.parts.revalidated, before: address, after: address });
    if (!dryRun) await revalidate(api, webhook.id);
  }
  const present =
    webhook === undefined ? new Set<string>() : await subscribedEvents(api, settings, webhook.id);
  if (present === null) throw new PlatformRefused(fr.check.unreadable, fr.check.accountRemedy);
  for (const event of [...NEEDED, ENCRYPTED]) {
    if (present.has(event)) continue;
    changes.push({ part: fr.parts.subscription(event), before: null, after: address });
    if (!dryRun && webhookId !== undefined) await subscribe(api, settings, event, webhookId);
  }
  return changes;
}

async function register(api: XApi, url: string): Promise<string> {
  const answer = await api.app("/2/webhooks", { method: "POST", body: { url } });
  const made = answer.kind === "answered" && answer.status < 300 ? created.safeParse(answer.body).data : null;
  if (!made) throw new PlatformRefused(fr.refused.webhook, fr.check.webhookRemedy);
  return made.id;
}

/** X sends a new challenge, and delivers again when it is answered. */
async function revalidate(api: XApi, id: string): Promise<void> {
  const answer = await api.app(`/2/webhooks/${encodeURIComponent(id)}`, { method: "PUT" });
  if (answer.kind === "answered" && answer.status < 300) return;
  throw new PlatformRefused(fr.refused.webhook, fr.check.webhookRemedy);
}

async function subscribe(
  api: XApi,
  { userId }: Pick<XSettings, "userId">,
  event: string,
  webhookId: string,
): Promise<void> {
  const body = { event_type: event, filter: { user_id: userId }, tag: TAG, webhook_id: webhookId };
  const answer = await api.user("/2/activity/subscriptions", { method: "POST", body });
  if (answer.kind === "answered" && answer.status < 300) return;
  throw new PlatformRefused(fr.refused.subscription(event), fr.refused.subscriptionRemedy);
}
