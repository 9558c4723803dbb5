import { z } from "zod";
import { fr as channels } from "../../src/i18n/fr/channels.ts";
import { fr } from "../../src/i18n/fr/x.ts";
import type { ChannelAdministration, ChannelFinding } from "../channel.ts";
import { WEBHOOK } from "./capabilities.ts";
import type { XSettings } from "./definition.ts";
import { pushSubscriptions } from "./push-subscriptions.ts";
import { ENCRYPTED, NEEDED, subscribedEvents, webhookAt } from "./subscriptions.ts";
import type { XApi } from "./x-api.ts";

const me = z.looseObject({ data: z.looseObject({ id: z.string(), username: z.string() }) });

export function createAdministration(
  api: XApi,
  settings: Pick<XSettings, "userId">,
  publicUrl: string | null,
): ChannelAdministration {
  return {
    async check(given) {
      const account = await accountFinding(api, settings);
      return account.status === "ok" ? [account, ...(await reception(api, settings, given))] : [account];
    },
    push: (_profile, dryRun) => pushSubscriptions(api, settings, publicUrl, dryRun),
  };
}

async function accountFinding(api: XApi, { userId }: Pick<XSettings, "userId">): Promise<ChannelFinding> {
  const answer = await api.user("/2/users/me", { method: "GET" });
  if (answer.kind === "unreachable" || answer.kind === "timed-out") {
    return failure(channels.check.unreachable, channels.check.unreachableRemedy);
  }
  const found =
    answer.kind === "answered" && answer.status === 200 ? me.safeParse(answer.body).data : undefined;
  if (found === undefined) return failure(channels.check.tokenRefused, fr.check.accountRemedy);
  const { id, username } = found.data;
  if (id !== userId) return failure(fr.check.otherAccount(username), fr.check.otherAccountRemedy);
  return { status: "ok", message: fr.check.account(username) };
}

async function reception(
  api: XApi,
  settings: Pick<XSettings, "userId">,
  publicUrl: string | null,
): Promise<readonly ChannelFinding[]> {
  const { check } = fr;
  if (publicUrl === null) return [failure(channels.check.noPublicUrl, channels.check.noPublicUrlRemedy)];
  const address = `${publicUrl.replace(/\/$/, "")}${WEBHOOK}`;
  const webhook = await webhookAt(api, address);
  if (webhook === null) return [failure(check.bearerRefused, check.bearerRemedy)];
  if (webhook === undefined) return [failure(check.webhookMissing(address), check.webhookRemedy)];
  if (!webhook.valid) return [failure(check.webhookInvalid(address), check.webhookRemedy)];
  const ok: ChannelFinding = { status: "ok", message: check.webhook(address) };
  const events = await subscribedEvents(api, settings, webhook.id);
  if (events === null) return [ok, failure(check.unreadable, check.accountRemedy)];
  const missing = NEEDED.filter((event) => !events.has(event));
  if (missing.length > 0) return [ok, failure(check.notSubscribed(missing), check.subscribeRemedy)];
  const subscribed: ChannelFinding = { status: "ok", message: check.subscribed };
  if (events.has(ENCRYPTED)) return [ok, subscribed];
  return [ok, subscribed, { status: "warning", message: check.encryptedOff, remedy: check.subscribeRemedy }];
}

function failure(message: string, remedy: string): ChannelFinding {
  return { status: "failure", message, remedy };
}
