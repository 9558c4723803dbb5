import { z } from "zod";
import { fr } from "../../src/i18n/fr/instagram.ts";
import { defineChannel } from "../channel-definition.ts";
import { graphVersion, metaId } from "../meta/graph-settings.ts";
import { platformAddress } from "../platform/platform-address.ts";

const HOSTS = { instagram: "https://graph.instagram.com", facebook: "https://graph.facebook.com" } as const;

/** `channels.instagram` of the configuration. */
const settings = z
  .strictObject({
    /** The professional account, as it is named in what Meta delivers. */
    accountId: metaId,
    appId: metaId,
    /** How the account was linked to the app: by its own login, or through the Facebook page it belongs to. */
    login: z.enum(["instagram", "facebook"]).default("instagram"),
    /** The id messages are sent from: the account's by its own login, the page's through Facebook. */
    sendingId: metaId.optional(),
    /** Lets agents answer for seven days; the permission is Meta's to give ("Human Agent"). */
    humanAgent: z.boolean().default(false),
    /** `instagram-inbox`: hand-offs go to the account's own inbox, by Conversation Routing, instead of our Desk. */
    handoffTo: z.enum(["desk", "instagram-inbox"]).default("desk"),
    /** The account's inbox as an app, for `instagram-inbox`. */
    inboxAppId: metaId.default("1217981644879628"),
    graphUrl: platformAddress.optional(),
    graphVersion,
    /** Where Meta keeps citizens' files. */
    mediaHosts: z.array(z.string().min(4)).default([".fbsbx.com", ".fbcdn.net", ".cdninstagram.com"]),
  })
  .superRefine(({ login, sendingId }, context) => {
    if (login === "facebook" && sendingId === undefined) {
      context.addIssue({ code: "custom", path: ["sendingId"], message: fr.settings.pageMissing });
    }
  })
  .transform((given) => ({
    ...given,
    sendingId: given.sendingId ?? given.accountId,
    graphUrl: given.graphUrl ?? HOSTS[given.login],
  }));

export type InstagramSettings = z.infer<typeof settings>;

export const instagram = defineChannel({
  name: "instagram",
  settings,
  secrets: {
    appSecrets: { variable: "PARVIS_INSTAGRAM_APP_SECRETS", required: true, from: fr.secrets.appSecrets },
    token: { variable: "PARVIS_INSTAGRAM_TOKEN", required: true, from: fr.secrets.token },
    verifyToken: { variable: "PARVIS_INSTAGRAM_VERIFY_TOKEN", required: true, from: fr.secrets.verifyToken },
  },
  load: async () => (await import("./create-instagram-channel.ts")).createInstagramChannel,
});

export interface InstagramSecrets {
  /** Separated by commas: Meta does not say which of the secrets of an app with Instagram Login signs. */
  readonly appSecrets: string;
  readonly token: string;
  readonly verifyToken: string;
}
