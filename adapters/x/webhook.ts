import type { Request } from "express";
import { isSigned, type SignatureScheme } from "../webhook/signature.ts";
import { jsonOf, type Webhook } from "../webhook/webhook-routes.ts";
import { WEBHOOK } from "./capabilities.ts";
import { xChallenge } from "./challenge.ts";
import type { XSecrets } from "./definition.ts";
import { readDelivery, type XAccount } from "./read-delivery.ts";

/** Bytes; X tells the whole profile of both parties with each message. */
const LARGEST_BODY = 1024 * 1024;
const SCHEME: SignatureScheme = { algorithm: "sha256", encoding: "base64", prefix: "sha256=" };

/** What X posts for the account ("V2 Webhooks API"). */
export function createXWebhook(
  account: XAccount,
  { clientSecret, consumerSecret }: Pick<XSecrets, "clientSecret" | "consumerSecret">,
  clock: () => Date,
): Webhook {
  return {
    path: WEBHOOK,
    largestBody: LARGEST_BODY,
    challenge: xChallenge(clientSecret ?? consumerSecret ?? "", clock),
    authentic: (raw, request) => isFromX(raw, request, clientSecret, consumerSecret),
    read: (raw) => readDelivery(jsonOf(raw), account),
  };
}

/** The newer header, over the client secret, counts alone where both are known; the older one is over the consumer's. */
function isFromX(raw: Buffer, { headers }: Request, client: string | null, consumer: string | null): boolean {
  const newer = headers["x-twitter-webhooks-signature-oauth2"];
  if (client !== null && newer !== undefined) return isSigned(raw, newer, [client], SCHEME);
  return consumer !== null && isSigned(raw, headers["x-twitter-webhooks-signature"], [consumer], SCHEME);
}
