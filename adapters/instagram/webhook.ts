import { metaChallenge } from "../meta/challenge.ts";
import { readMessaging } from "../meta/read-messaging.ts";
import { isFromMeta } from "../meta/signature.ts";
import { jsonOf, type Webhook } from "../webhook/webhook-routes.ts";
import { WEBHOOK } from "./capabilities.ts";
import type { InstagramSecrets, InstagramSettings } from "./definition.ts";

/** Bytes; batches of messages stay far below. */
const LARGEST_BODY = 1024 * 1024;

/** What Meta posts for the account (Instagram Platform, "Webhooks"). */
export function createInstagramWebhook(
  { accountId, appId }: Pick<InstagramSettings, "accountId" | "appId">,
  { appSecrets, verifyToken }: Pick<InstagramSecrets, "appSecrets" | "verifyToken">,
): Webhook {
  const secrets = secretsOf(appSecrets);
  return {
    path: WEBHOOK,
    largestBody: LARGEST_BODY,
    challenge: metaChallenge(verifyToken),
    authentic: (raw, request) => isFromMeta(raw, request, secrets),
    read: (raw) => readMessaging(jsonOf(raw), { object: "instagram", accountId, appId }),
  };
}

/** The secrets of a list separated by commas. */
export function secretsOf(list: string): readonly string[] {
  return list.split(",").flatMap((secret) => secret.trim() || []);
}
