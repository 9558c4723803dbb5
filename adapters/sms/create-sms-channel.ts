import type { Channel, DeliveryOutcome } from "../channel.ts";
import type { ChannelDeps } from "../channel-definition.ts";
import { createCallPlatform } from "../platform/call-platform.ts";
import { fetchMedia } from "../platform/fetch-media.ts";
import { hashedId } from "../platform/hashed-id.ts";
import { isLocal } from "../platform/platform-address.ts";
import { webhookRoutes } from "../webhook/webhook-routes.ts";
import { createAdministration } from "./administration.ts";
import type { SmsSecrets, SmsSettings } from "./definition.ts";
import { sendOutcome } from "./send-outcome.ts";
import { createSmsWebhook, WEBHOOK } from "./webhook.ts";

const NAME = "sms";

/** SMS by a number at Twilio. Who wrote STOP gets nothing more until they write START. */
export function createSmsChannel(
  settings: SmsSettings,
  { authToken }: SmsSecrets,
  deps: ChannelDeps,
): Channel {
  const { inbox, clock, log, memory, fetch } = deps;
  const { accountSid, apiUrl, number } = settings;
  const publicUrl = settings.publicUrl ?? deps.publicUrl ?? "http://localhost";
  const authorization = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString("base64")}`;
  const call = createCallPlatform(fetch);
  // Not a citizen's key of the memory: a wish to be left alone is not forgotten with the conversation.
  const consentKey = (citizen: string) => `stopped/${hashedId(citizen)}`;
  const webhook = createSmsWebhook(settings, { authToken }, publicUrl, clock, ({ citizen, wants }) =>
    memory.write(consentKey(citizen), wants),
  );

  async function deliver(to: string, text: string): Promise<DeliveryOutcome> {
    if ((await memory.read(consentKey(to))) === "stop") {
      return { kind: "undeliverable", code: "blocked-by-user", reason: "the citizen wrote STOP" };
    }
    const body = new URLSearchParams({
      ...{ To: to, From: number, Body: text },
      ...(isLocal(publicUrl) ? {} : { StatusCallback: `${publicUrl}${WEBHOOK}` }),
    });
    const answer = await call(`${apiUrl}/2010-04-01/Accounts/${accountSid}/Messages.json`, {
      method: "POST",
      headers: { authorization },
      body,
    });
    return sendOutcome(answer, clock());
  }

  return {
    name: NAME,
    capabilities: {
      maxText: settings.maxSegments,
      unit: "sms-segments",
      maxButtons: 0,
      typing: false,
      markup: "none",
      windowHours: null,
    },
    routes: webhookRoutes(webhook, { channel: NAME, inbox, clock, log }),
    async deliver({ user }, { type, text }) {
      if (user === undefined) return { kind: "undeliverable", code: "invalid", reason: "no citizen" };
      return type === "message" ? deliver(user.id, text ?? "") : { kind: "delivered", id: "" };
    },
    fetchMedia: async ({ contentUrl = "" }) =>
      fetchMedia(contentUrl, {
        ...{ fetch, hosts: settings.mediaHosts, headers: { authorization } },
        allowPrivate: isLocal(apiUrl),
      }),
    administration: createAdministration({ call, authorization, settings, publicUrl }),
  };
}
