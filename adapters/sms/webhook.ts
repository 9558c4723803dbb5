import type { Response } from "express";
import type { ChannelEvent } from "../webhook/channel-event.ts";
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
 * @param onConsent keeps who wants no more messages, or wants them again; the delivery is acknowledged after it only.
 */
export function createSmsWebhook(
  { number }: Pick<SmsSettings, "number">,
  { authToken }: SmsSecrets,
  publicUrl: string,
  clock: () => Date,
  onConsent: (consent: NonNullable<ReturnType<typeof consentIn>>) => Promise<void> = async () => {},
): Webhook {
  const consents = new WeakMap<readonly ChannelEvent[], NonNullable<ReturnType<typeof consentIn>>>();
  return {
    path: WEBHOOK,
    largestBody: LARGEST_BODY,
    authentic: (raw, request) => isFromTwilio(raw, request, publicUrl, authToken),
    read(raw) {
      const events = readDelivery(raw, number, clock());
      const consent = consentIn(raw);
      if (events !== null && consent !== null) consents.set(events, consent);
      return events;
    },
    async settle(events) {
      const consent = consents.get(events);
      if (consent !== undefined) await onConsent(consent);
      return events;
    },
    acknowledge: (response: Response) => response.status(200).type("text/xml").send("<Response/>"),
  };
}
