import { metaChallenge } from "../meta/challenge.ts";
import { isFromMeta } from "../meta/signature.ts";
import { jsonOf, type Webhook } from "../webhook/webhook-routes.ts";
import { WEBHOOK } from "./capabilities.ts";
import type { WhatsAppSecrets, WhatsAppSettings } from "./definition.ts";
import type { Identities } from "./identities.ts";
import { readDelivery } from "./read-delivery.ts";

/** Bytes; Meta's own limit is 3 MB. */
const LARGEST_BODY = 4 * 1024 * 1024;

/** What Meta posts for the account (Cloud API, "Webhooks"). */
export function createWhatsAppWebhook(
  settings: Pick<WhatsAppSettings, "phoneNumberId" | "businessAccountId">,
  { appSecret, verifyToken }: Pick<WhatsAppSecrets, "appSecret" | "verifyToken">,
  { settle }: Pick<Identities, "settle">,
): Webhook {
  return {
    path: WEBHOOK,
    largestBody: LARGEST_BODY,
    challenge: metaChallenge(verifyToken),
    authentic: (raw, request) => isFromMeta(raw, request, [appSecret]),
    read: (raw) => readDelivery(jsonOf(raw), settings),
    settle,
  };
}
