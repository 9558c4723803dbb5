import type { ReceivedAttachment } from "../../src/conversation/attachment.ts";
import type { Channel } from "../channel.ts";
import type { ChannelDeps } from "../channel-definition.ts";
import { createCallPlatform } from "../platform/call-platform.ts";
import { fetchMedia } from "../platform/fetch-media.ts";
import { isLocal } from "../platform/platform-address.ts";
import { createAdministration } from "./administration.ts";
import { createAppToken } from "./app-token.ts";
import { teamsCapabilities } from "./capabilities.ts";
import { createTeamsAdapter } from "./cloud-adapter.ts";
import type { TeamsSecrets, TeamsSettings } from "./definition.ts";
import { createDelivery } from "./deliver.ts";
import { isServiceAddress } from "./service-address.ts";
import { createStoreActivity } from "./store-activity.ts";
import { teamsRoutes } from "./webhook.ts";

const NAME = "teams";

/** A bot of Azure Bot Service, in private chats of Microsoft Teams. */
export function createTeamsChannel(
  settings: TeamsSettings,
  secrets: TeamsSecrets,
  deps: ChannelDeps,
): Channel {
  const { inbox, memory, clock, log, fetch } = deps;
  const call = createCallPlatform(fetch);
  const token = createAppToken(call, settings, secrets, clock);
  const adapter = createTeamsAdapter(settings, token, call, clock);
  const store = createStoreActivity({ channel: NAME, inbox, memory, clock, log }, settings);

  async function media({ contentUrl }: ReceivedAttachment) {
    if (contentUrl === undefined) return { kind: "refused" as const, why: "gone" as const };
    // Files in SharePoint come with an address that opens by itself; our token is for the connector alone.
    const read = isServiceAddress(contentUrl, settings.serviceHosts) ? await token.read() : null;
    if (read?.kind === "none") return { kind: "refused" as const, why: "failed" as const };
    return fetchMedia(contentUrl, {
      fetch,
      hosts: settings.mediaHosts,
      allowPrivate: isLocal(settings.loginUrl),
      ...(read === null ? {} : { headers: { authorization: `Bearer ${read.token}` } }),
    });
  }

  return {
    name: NAME,
    capabilities: teamsCapabilities(settings),
    routes: teamsRoutes(settings, { channel: NAME, adapter, store, clock, log }),
    deliver: createDelivery(adapter, settings),
    fetchMedia: media,
    administration: createAdministration(token, call, settings),
  };
}
