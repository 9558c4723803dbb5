import { Router } from "express";
import { z } from "zod";
import type { Channel } from "../channel.ts";
import type { ChannelDeps } from "../channel-definition.ts";
import { createCallPlatform } from "../platform/call-platform.ts";
import { fetchMedia } from "../platform/fetch-media.ts";
import { isLocal } from "../platform/platform-address.ts";
import { webhookRoutes } from "../webhook/webhook-routes.ts";
import { createAdministration } from "./administration.ts";
import { createCallPartner } from "./call-partner.ts";
import { bridgeCapabilities } from "./capabilities.ts";
import type { Bridge } from "./definition.ts";
import { createDelivery } from "./deliver.ts";
import { createBridgeWebhook } from "./webhook.ts";

const NAME = "bridge";
const origin = z.object({ bridge: z.string() });

/** Networks that a contracted partner carries for the town, each behind a signed bridge of its own. */
export function createBridgeChannel(bridges: readonly Bridge[], deps: ChannelDeps): Channel {
  const { inbox, clock, log, fetch, ids } = deps;
  const call = createCallPartner(createCallPlatform(fetch), clock);
  const routes = Router();
  for (const bridge of bridges) {
    routes.use(webhookRoutes(createBridgeWebhook(bridge, clock), { channel: NAME, inbox, clock, log }));
  }
  return {
    name: NAME,
    capabilities: bridgeCapabilities(bridges),
    routes,
    deliver: createDelivery(bridges, call, clock),
    fetchMedia: async ({ contentUrl, content }) => {
      const name = origin.safeParse(content).data?.bridge;
      const bridge = bridges.find((known) => known.name === name);
      if (contentUrl === undefined || bridge === undefined) return { kind: "refused", why: "gone" };
      const url = new URL(bridge.url);
      const hosts = bridge.mediaHosts ?? [url.hostname];
      return fetchMedia(contentUrl, { fetch, hosts, allowPrivate: isLocal(url.origin) });
    },
    administration: createAdministration(bridges, call, ids),
  };
}
