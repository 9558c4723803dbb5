import type { Channel } from "../channel.ts";
import type { ChannelDeps } from "../channel-definition.ts";
import { type CallPlatform, createCallPlatform } from "../platform/call-platform.ts";
import { jsonOf, type Webhook, webhookRoutes } from "../webhook/webhook-routes.ts";
import { createAdministration } from "./administration.ts";
import { createBudget } from "./budget.ts";
import { xCapabilities } from "./capabilities.ts";
import type { XSecrets, XSettings } from "./definition.ts";
import { createDelivery, createSendMessage } from "./deliver.ts";
import { createFetchMedia } from "./fetch-media.ts";
import { createInvitations } from "./invite-to-web-chat.ts";
import { encryptedWriter } from "./read-delivery.ts";
import { createRenewedAccess } from "./renewed-access.ts";
import { createTokenFile } from "./token-file.ts";
import { createSignedAccess, type UserAccess } from "./user-access.ts";
import { createXWebhook } from "./webhook.ts";
import { createXApi } from "./x-api.ts";

const NAME = "x";

/** Direct messages of one account on X (API 2, Activity API). */
export function createXChannel(settings: XSettings, secrets: XSecrets, deps: ChannelDeps): Channel {
  const { inbox, memory, publicUrl, clock, log, fetch } = deps;
  const call = createCallPlatform(fetch);
  const access = accessOf(settings, secrets, deps, call);
  const { apiUrl } = settings;
  const api = createXApi({ call, apiUrl, access, bearerToken: secrets.bearerToken });
  const limits = { daily: settings.dailyMessages, quarterly: settings.messagesPerQuarterHour };
  const send = createSendMessage({ api, askLeave: createBudget(memory, limits, clock, log), clock, log });
  const invitations = createInvitations({ send, memory, publicUrl, log });
  const webhook = createXWebhook(settings, secrets, clock);
  const inviting: Webhook = {
    ...webhook,
    read(raw, request) {
      const writer = encryptedWriter(jsonOf(raw), settings);
      if (writer !== null) invitations.invite(writer);
      return webhook.read(raw, request);
    },
  };
  return {
    name: NAME,
    capabilities: xCapabilities(settings),
    routes: webhookRoutes(inviting, { channel: NAME, inbox, clock, log }),
    deliver: createDelivery(send),
    fetchMedia: createFetchMedia(settings, access, fetch),
    close: () => invitations.settled(),
    administration: createAdministration(api, settings, publicUrl),
  };
}

/** The definition saw that the secrets of the way chosen are there. */
function accessOf(
  { auth, clientId = "", apiUrl }: XSettings,
  secrets: XSecrets,
  { clock, ids, log, folder }: ChannelDeps,
  call: CallPlatform,
): UserAccess {
  const { consumerKey, consumerSecret, accessToken, accessTokenSecret, clientSecret, refreshToken } = secrets;
  if (auth === "oauth2") {
    return createRenewedAccess({
      call,
      apiUrl,
      clientId,
      clientSecret: clientSecret ?? "",
      refreshToken: refreshToken ?? "",
      file: createTokenFile(folder),
      clock,
      log,
    });
  }
  const credentials = {
    consumerKey: consumerKey ?? "",
    consumerSecret: consumerSecret ?? "",
    token: accessToken ?? "",
    tokenSecret: accessTokenSecret ?? "",
  };
  return createSignedAccess(credentials, clock, ids);
}
