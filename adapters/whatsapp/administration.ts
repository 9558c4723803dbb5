import { z } from "zod";
import { fr as channels } from "../../src/i18n/fr/channels.ts";
import { fr } from "../../src/i18n/fr/whatsapp.ts";
import type { ChannelAdministration, ChannelFinding } from "../channel.ts";
import { checkMetaWebhook } from "../meta/check-webhook.ts";
import type { Graph } from "../meta/graph.ts";
import { WEBHOOK } from "./capabilities.ts";
import type { WhatsAppSecrets, WhatsAppSettings } from "./definition.ts";
import { pushPrompts } from "./push-prompts.ts";

const number = z.looseObject({ display_phone_number: z.string(), quality_rating: z.string().optional() });
const subscriptions = z.looseObject({
  data: z.array(
    z.looseObject({ whatsapp_business_api_data: z.looseObject({ id: z.coerce.string() }).optional() }),
  ),
});

export function createAdministration(
  graph: Graph,
  settings: WhatsAppSettings,
  secrets: WhatsAppSecrets,
  fetcher: typeof fetch,
): ChannelAdministration {
  return {
    async check(publicUrl) {
      const fields = "display_phone_number,quality_rating";
      const reached = await graph(`/${settings.phoneNumberId}?fields=${fields}`, { method: "GET" });
      if (reached.kind !== "answered") {
        const { unreachable, unreachableRemedy } = channels.check;
        return [{ status: "failure", message: unreachable, remedy: unreachableRemedy }];
      }
      const ours = number.safeParse(reached.body).data;
      if (reached.status !== 200 || ours === undefined) {
        return [{ status: "failure", message: channels.check.tokenRefused, remedy: fr.check.tokenRemedy }];
      }
      const { quality, qualityRemedy } = fr.check;
      const poor: readonly ChannelFinding[] =
        ours.quality_rating === "RED" ? [{ status: "warning", message: quality, remedy: qualityRemedy }] : [];
      return [
        { status: "ok", message: fr.check.number(ours.display_phone_number) },
        ...poor,
        await subscribed(graph, settings),
        await checkMetaWebhook(fetcher, publicUrl, WEBHOOK, secrets.verifyToken),
      ];
    },
    push: (profile, dryRun) => pushPrompts(graph, settings.phoneNumberId, profile, dryRun),
  };
}

async function subscribed(graph: Graph, settings: WhatsAppSettings): Promise<ChannelFinding> {
  const answer = await graph(`/${settings.businessAccountId}/subscribed_apps`, { method: "GET" });
  const apps = answer.kind === "answered" ? subscriptions.safeParse(answer.body).data?.data : undefined;
  const ours = apps?.some(({ whatsapp_business_api_data: app }) => app?.id === settings.appId) === true;
  if (ours) return { status: "ok", message: fr.check.subscribed };
  return { status: "failure", message: fr.check.notSubscribed, remedy: fr.check.notSubscribedRemedy };
}
