import type { Channel } from "../channel.ts";
import type { ChannelDeps } from "../channel-definition.ts";
import { createMetaDelivery } from "../meta/deliver.ts";
import { createGraph } from "../meta/graph.ts";
import { createCallPlatform } from "../platform/call-platform.ts";
import { fetchAttachment } from "../platform/fetch-media.ts";
import { isLocal } from "../platform/platform-address.ts";
import { webhookRoutes } from "../webhook/webhook-routes.ts";
import { createAdministration } from "./administration.ts";
import { messengerCapabilities } from "./capabilities.ts";
import type { MessengerSecrets, MessengerSettings } from "./definition.ts";
import { createMessengerWebhook } from "./webhook.ts";

const NAME = "messenger";

/** Facebook Messenger, for one page (Messenger Platform). */
export function createMessengerChannel(
  settings: MessengerSettings,
  secrets: MessengerSecrets,
  deps: ChannelDeps,
): Channel {
  const { inbox, clock, log, fetch } = deps;
  const graph = createGraph({
    call: createCallPlatform(fetch),
    baseUrl: settings.graphUrl,
    version: settings.graphVersion,
    token: secrets.pageToken,
    appSecret: secrets.appSecret,
  });
  const media = { fetch, hosts: settings.mediaHosts, allowPrivate: isLocal(settings.graphUrl) };
  return {
    name: NAME,
    capabilities: messengerCapabilities(settings),
    routes: webhookRoutes(createMessengerWebhook(settings, secrets), { channel: NAME, inbox, clock, log }),
    deliver: createMetaDelivery(graph, { senderId: settings.pageId, inboxAppId: settings.inboxAppId }, clock),
    fetchMedia: (attachment) => fetchAttachment(attachment, media),
    administration: createAdministration(graph, settings, secrets, fetch),
  };
}
