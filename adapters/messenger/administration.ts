import { z } from "zod";
import { fr as channels } from "../../src/i18n/fr/channels.ts";
import { fr } from "../../src/i18n/fr/messenger.ts";
import type { ChannelAdministration, ChannelFinding } from "../channel.ts";
import { checkMetaWebhook } from "../meta/check-webhook.ts";
import type { Graph } from "../meta/graph.ts";
import { WEBHOOK } from "./capabilities.ts";
import type { MessengerSecrets, MessengerSettings } from "./definition.ts";
import { pushProfile } from "./push-profile.ts";

/** Events the page must be subscribed to; the others only tell us less. */
const NEEDED = ["messages", "messaging_postbacks", "message_echoes"];
const ROUTING = ["messaging_handovers", "standby"];

const page = z.looseObject({ name: z.string() });
const subscriptions = z.looseObject({
  data: z.array(z.looseObject({ id: z.string(), subscribed_fields: z.array(z.string()).default([]) })),
});

export function createAdministration(
  graph: Graph,
  settings: MessengerSettings,
  secrets: MessengerSecrets,
  fetcher: typeof fetch,
): ChannelAdministration {
  return {
    async check(publicUrl) {
      const reached = await graph(`/${settings.pageId}?fields=name`, { method: "GET" });
      if (reached.kind !== "answered") {
        const { unreachable, unreachableRemedy } = channels.check;
        return [{ status: "failure", message: unreachable, remedy: unreachableRemedy }];
      }
      const name = page.safeParse(reached.body).data?.name;
      if (reached.status !== 200 || name === undefined) {
        return [{ status: "failure", message: channels.check.tokenRefused, remedy: fr.check.tokenRemedy }];
      }
      const webhook = await checkMetaWebhook(fetcher, publicUrl, WEBHOOK, secrets.verifyToken);
      return [{ status: "ok", message: fr.check.page(name) }, await subscribed(graph, settings), webhook];
    },
    push: (profile, dryRun) => pushProfile(graph, profile, dryRun),
  };
}

async function subscribed(graph: Graph, settings: MessengerSettings): Promise<ChannelFinding> {
  const answer = await graph(`/${settings.pageId}/subscribed_apps`, { method: "GET" });
  const apps = answer.kind === "answered" ? subscriptions.safeParse(answer.body).data?.data : undefined;
  const ours = apps?.find(({ id }) => id === settings.appId);
  const { check } = fr;
  if (ours === undefined) {
    return { status: "failure", message: check.notSubscribed, remedy: check.notSubscribedRemedy };
  }
  const needed = settings.handoffTo === "page-inbox" ? [...NEEDED, ...ROUTING] : NEEDED;
  const missing = needed.filter((field) => !ours.subscribed_fields.includes(field));
  if (missing.length === 0) return { status: "ok", message: check.subscribed };
  return { status: "failure", message: check.fieldsMissing(missing), remedy: check.fieldsRemedy };
}
