import { z } from "zod";
import { fr } from "../../src/i18n/fr/sms.ts";
import { defineChannel } from "../channel-definition.ts";
import { platformAddress } from "../platform/platform-address.ts";

/** `channels.sms` of the configuration: a number at Twilio. */
const settings = z.strictObject({
  accountSid: z.string().regex(/^AC[0-9a-f]{32}$/i),
  /** The town's number, in international form: `+33700000000`. */
  number: z.string().regex(/^\+\d{8,15}$/),
  /** Parts of one message, each billed; longer answers go in several messages. */
  maxSegments: z.int().min(1).max(10).default(4),
  /** The address Twilio calls, when it is not `publicUrl`. */
  publicUrl: platformAddress.optional(),
  apiUrl: platformAddress.default("https://api.twilio.com"),
  mediaHosts: z.array(z.string().min(4)).default(["api.twilio.com", ".twiliocdn.com"]),
});

export type SmsSettings = z.infer<typeof settings>;

export interface SmsSecrets {
  readonly authToken: string;
}

export const sms = defineChannel({
  name: "sms",
  settings,
  secrets: {
    authToken: { variable: "PARVIS_SMS_AUTH_TOKEN", required: true, from: fr.secrets.authToken },
  },
  load: async () => (await import("./create-sms-channel.ts")).createSmsChannel,
});
