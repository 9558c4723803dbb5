import type { Response } from "express";
import type { Webhook } from "../webhook/webhook-routes.ts";
import type { SmsSecrets, SmsSettings } from "./definition.ts";
import { consentIn, readDelivery } from "./read-delivery.ts";
import { isFromTwilio } from "./signature.ts";

/** Incoming messages and statuses of ours come to one address. */
export const WEBHOOK = "/webhooks/sms";
/** Bytes. */
const LARGEST_BODY = 64 * 1024;

/**
 * What Twilio posts.
 *
 * @param publicUrl address Twilio calls, without path.
 * @param onConsent called before events are stored, with who wants no more messages, or wants them again.
 */
export function createSmsWebhook(
  { number }: Pick<SmsSettings, "number">,
  { authToken }: SmsSecrets,
  publicUrl: string,
  clock: () => Date,
  onConsent: (consent: NonNullable<ReturnType<typeof consentIn>>) => void = () => {},
): Webhook {
  return {
    path: WEBHOOK,
    largestBody: LARGEST_BODY,
    authentic: (raw, request) => isFromTwilio(raw, request, publicUrl, authToken),
    read(raw) {
      const consent = consentIn(raw);
      if (consent !== null) onConsent(consent);
      return readDelivery(raw, number, clock());
    },
    acknowledge: (response: Response) => response.status(200).type("text/xml").send("<Response/>"),
  };
}
