import { z } from "zod";
import { fr } from "../../src/i18n/fr/whatsapp.ts";
import { defineChannel } from "../channel-definition.ts";
import { graphUrl, graphVersion, metaId } from "../meta/graph-settings.ts";

/** `channels.whatsapp` of the configuration. */
const settings = z.strictObject({
  /** Not the number itself: its id, as the Graph API names it. */
  phoneNumberId: metaId,
  businessAccountId: metaId,
  appId: metaId,
  /** `escalation-partner`: hand-offs go to another app on the same number, by Conversation Routing. */
  handoffTo: z.enum(["desk", "escalation-partner"]).default("desk"),
  graphUrl,
  graphVersion,
  /** Where Meta keeps citizens' files. */
  mediaHosts: z.array(z.string().min(4)).default(["lookaside.fbsbx.com"]),
});

export type WhatsAppSettings = z.infer<typeof settings>;

export const whatsapp = defineChannel({
  name: "whatsapp",
  settings,
  secrets: {
    appSecret: { variable: "PARVIS_WHATSAPP_APP_SECRET", required: true, from: fr.secrets.appSecret },
    accessToken: { variable: "PARVIS_WHATSAPP_ACCESS_TOKEN", required: true, from: fr.secrets.accessToken },
    verifyToken: { variable: "PARVIS_WHATSAPP_VERIFY_TOKEN", required: true, from: fr.secrets.verifyToken },
  },
  load: async () => (await import("./create-whatsapp-channel.ts")).createWhatsAppChannel,
});

export interface WhatsAppSecrets {
  readonly appSecret: string;
  readonly accessToken: string;
  readonly verifyToken: string;
}
