import type { Channel } from "../channel.ts";
import type { ChannelDeps } from "../channel-definition.ts";
import { createGraph } from "../meta/graph.ts";
import { createCallPlatform } from "../platform/call-platform.ts";
import { isLocal } from "../platform/platform-address.ts";
import { webhookRoutes } from "../webhook/webhook-routes.ts";
import { createAdministration } from "./administration.ts";
import { whatsappCapabilities } from "./capabilities.ts";
import type { WhatsAppSecrets, WhatsAppSettings } from "./definition.ts";
import { createDelivery } from "./deliver.ts";
import { fetchFile } from "./fetch-file.ts";
import { createIdentities } from "./identities.ts";
import { createWhatsAppWebhook } from "./webhook.ts";

const NAME = "whatsapp";

/** WhatsApp, for one number of the town (Cloud API). */
export function createWhatsAppChannel(
  settings: WhatsAppSettings,
  secrets: WhatsAppSecrets,
  deps: ChannelDeps,
): Channel {
  const { inbox, clock, log, fetch, memory } = deps;
  const graph = createGraph({
    call: createCallPlatform(fetch),
    baseUrl: settings.graphUrl,
    version: settings.graphVersion,
    token: secrets.accessToken,
    appSecret: secrets.appSecret,
  });
  const identities = createIdentities(memory, clock);
  const webhook = createWhatsAppWebhook(settings, secrets, identities);
  const media = {
    fetch,
    hosts: settings.mediaHosts,
    allowPrivate: isLocal(settings.graphUrl),
    headers: { authorization: `Bearer ${secrets.accessToken}` },
  };
  return {
    name: NAME,
    capabilities: whatsappCapabilities(settings),
    routes: webhookRoutes(webhook, { channel: NAME, inbox, clock, log }),
    deliver: createDelivery(graph, settings, identities, clock),
    fetchMedia: (attachment) => fetchFile(attachment, graph, media),
    administration: createAdministration(graph, settings, secrets, fetch),
  };
}
