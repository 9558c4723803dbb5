import { z } from "zod";
import { fr } from "../../src/i18n/fr/messenger.ts";
import { defineChannel } from "../channel-definition.ts";
import { graphUrl, graphVersion, metaId } from "../meta/graph-settings.ts";

/** `channels.messenger` of the configuration. */
const settings = z.strictObject({
  pageId: metaId,
  appId: metaId,
  /** Lets agents answer for seven days; the permission is Meta's to give ("Human Agent"). */
  humanAgent: z.boolean().default(false),
  /** `page-inbox`: hand-offs go to the page's own inbox, by Conversation Routing, instead of our Desk. */
  handoffTo: z.enum(["desk", "page-inbox"]).default("desk"),
  /** The page inbox as an app, for `page-inbox`. */
  inboxAppId: metaId.default("263902037430900"),
  graphUrl,
  graphVersion,
  /** Where Meta keeps citizens' files. */
  mediaHosts: z.array(z.string().min(4)).default([".fbcdn.net", ".fbsbx.com"]),
});

export type MessengerSettings = z.infer<typeof settings>;

export const messenger = defineChannel({
  name: "messenger",
  settings,
  secrets: {
    appSecret: { variable: "PARVIS_MESSENGER_APP_SECRET", required: true, from: fr.secrets.appSecret },
    pageToken: { variable: "PARVIS_MESSENGER_PAGE_TOKEN", required: true, from: fr.secrets.pageToken },
    verifyToken: { variable: "PARVIS_MESSENGER_VERIFY_TOKEN", required: true, from: fr.secrets.verifyToken },
  },
  load: async () => (await import("./create-messenger-channel.ts")).createMessengerChannel,
});

export interface MessengerSecrets {
  readonly appSecret: string;
  readonly pageToken: string;
  readonly verifyToken: string;
}
