import { metaChallenge } from "../meta/challenge.ts";
import { readMessaging } from "../meta/read-messaging.ts";
import { isFromMeta } from "../meta/signature.ts";
import { jsonOf, type Webhook } from "../webhook/webhook-routes.ts";
import { WEBHOOK } from "./capabilities.ts";
import type { MessengerSecrets, MessengerSettings } from "./definition.ts";

/** Bytes; batches of messages stay far below. */
const LARGEST_BODY = 1024 * 1024;

/** What Meta posts for the page (Messenger Platform, "Webhooks"). */
export function createMessengerWebhook(
  { pageId, appId }: Pick<MessengerSettings, "pageId" | "appId">,
  { appSecret, verifyToken }: Pick<MessengerSecrets, "appSecret" | "verifyToken">,
): Webhook {
  return {
    path: WEBHOOK,
    largestBody: LARGEST_BODY,
    challenge: metaChallenge(verifyToken),
    authentic: (raw, request) => isFromMeta(raw, request, [appSecret]),
    read: (raw) => readMessaging(jsonOf(raw), { object: "page", accountId: pageId, appId }),
  };
}
