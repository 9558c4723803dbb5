import { describeFault } from "../../src/telemetry/fault.ts";
import type { Channel } from "../channel.ts";
import type { ChannelDeps } from "../channel-definition.ts";
import { createMetaDelivery } from "../meta/deliver.ts";
import { createGraph, type Graph } from "../meta/graph.ts";
import { createCallPlatform } from "../platform/call-platform.ts";
import { fetchAttachment } from "../platform/fetch-media.ts";
import { isLocal } from "../platform/platform-address.ts";
import { webhookRoutes } from "../webhook/webhook-routes.ts";
import { createAccessToken } from "./access-token.ts";
import { createAdministration } from "./administration.ts";
import { instagramCapabilities } from "./capabilities.ts";
import type { InstagramSecrets, InstagramSettings } from "./definition.ts";
import { createInstagramWebhook, secretsOf } from "./webhook.ts";

const NAME = "instagram";
/** A token is looked at this often; it is renewed once a day. Milliseconds. */
const RENEWAL = 6 * 60 * 60 * 1000;

/** Instagram messages of one professional account (Instagram Platform, by either of its two logins). */
export function createInstagramChannel(
  settings: InstagramSettings,
  secrets: InstagramSecrets,
  deps: ChannelDeps,
): Channel {
  const { inbox, clock, log, fetch, folder } = deps;
  const { graphUrl: baseUrl, graphVersion: version, login } = settings;
  const call = createCallPlatform(fetch);
  const token =
    login === "instagram"
      ? createAccessToken({ call, graphUrl: baseUrl, given: secrets.token, folder, clock, log })
      : null;
  const graph: Graph = (path, request) => {
    const current = token?.current() ?? secrets.token;
    // The proof is documented for Facebook's own tokens alone.
    const appSecret = login === "facebook" ? (secretsOf(secrets.appSecrets)[0] ?? null) : null;
    return createGraph({ call, baseUrl, version, token: current, appSecret })(path, request);
  };
  const renew = () =>
    token?.renew().catch((fault: unknown) => {
      log.error("channel.alert", { channel: NAME, what: "token-not-kept", fault: describeFault(fault) });
    });
  let renewal: NodeJS.Timeout | undefined;
  const media = { fetch, hosts: settings.mediaHosts, allowPrivate: isLocal(baseUrl) };
  return {
    name: NAME,
    capabilities: instagramCapabilities(settings),
    routes: webhookRoutes(createInstagramWebhook(settings, secrets), { channel: NAME, inbox, clock, log }),
    deliver: createMetaDelivery(
      graph,
      { senderId: settings.sendingId, inboxAppId: settings.inboxAppId },
      clock,
    ),
    fetchMedia: (attachment) => fetchAttachment(attachment, media),
    async start() {
      await renew();
      if (token !== null) renewal = setInterval(renew, RENEWAL).unref();
    },
    async close() {
      clearInterval(renewal);
    },
    administration: createAdministration({ graph, settings, secrets, token, fetch }),
  };
}
