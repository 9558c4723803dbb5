import { z } from "zod";
import { fr } from "../../src/i18n/fr/teams.ts";
import { defineChannel } from "../channel-definition.ts";
import { platformAddress } from "../platform/platform-address.ts";

const guid = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, fr.guid);
const ADDRESS = /^https:\/\/[a-z0-9.-]+\/\S+$|^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?\/\S+$/i;

/** `channels.teams` of the configuration: a single-tenant bot of Azure Bot Service. */
const settings = z.strictObject({
  /** Application (client) id. Without one, Bot Framework would believe anybody. */
  appId: guid,
  /** Directory (tenant) id of the application. */
  tenantId: guid,
  /** Bot Framework channels that are answered, by `channelId`. */
  networks: z
    .array(z.string().regex(/^[a-z]{2,30}$/))
    .min(1)
    .default(["msteams"]),
  /** `hub`: hand-offs are told as events too, to the agents' hub that stands between Azure and the citizen. */
  handoffTo: z.enum(["desk", "hub"]).default("desk"),
  /** Hosts we answer to, of those a verified token names; `.suffix` for all hosts below it. */
  serviceHosts: z.array(z.string().min(4)).min(1).default(["smba.trafficmanager.net", ".botframework.com"]),
  /** Hosts where citizens' files may be read. */
  mediaHosts: z.array(z.string().min(4)).default(["smba.trafficmanager.net", ".sharepoint.com"]),
  loginUrl: platformAddress.default("https://login.microsoftonline.com"),
  /** Where the keys are published that sign what comes in. */
  openIdUrl: z
    .string()
    .regex(ADDRESS, fr.openIdUrl)
    .default("https://login.botframework.com/v1/.well-known/openidconfiguration"),
});

export type TeamsSettings = z.infer<typeof settings>;

export interface TeamsSecrets {
  /** Client secret of the application. */
  readonly appPassword: string;
}

export const teams = defineChannel({
  name: "teams",
  settings,
  secrets: {
    appPassword: { variable: "PARVIS_TEAMS_APP_PASSWORD", required: true, from: fr.secrets.appPassword },
  },
  load: async () => (await import("./create-teams-channel.ts")).createTeamsChannel,
});
