import { z } from "zod";
import { fr as channels } from "../../src/i18n/fr/channels.ts";
import { fr } from "../../src/i18n/fr/x.ts";
import { type ChannelDefinition, defineChannel } from "../channel-definition.ts";
import { platformAddress } from "../platform/platform-address.ts";

/** Ids of accounts and apps: digits, too long for a number. */
const xId = z.string().regex(/^\d{1,20}$/);

/** `channels.x` of the configuration. */
const settings = z
  .strictObject({
    /** The town's account. */
    userId: xId,
    /** Our app, told by legacy deliveries: its messages coming back are ours. */
    appId: xId.optional(),
    auth: z.enum(["oauth1", "oauth2"]).default("oauth1"),
    /** The app's OAuth 2.0 client, for `oauth2`. */
    clientId: z.string().min(8).optional(),
    /** Messages a day (UTC) that we may send: each one is paid for. */
    dailyMessages: z.int().min(1).max(1440).default(200),
    /** X's own limit on messages created by one account. */
    messagesPerQuarterHour: z.int().min(1).max(1000).default(15),
    /** 10,000 is the figure of API 1.1; API 2 documents none. */
    maxText: z.int().min(280).max(10_000).default(10_000),
    apiUrl: platformAddress.default("https://api.x.com"),
    mediaHosts: z.array(z.string().min(4)).default(["pbs.twimg.com", "video.twimg.com"]),
    /** Where files of private messages are: these hosts, and no other, get the account's authorization. */
    signedMediaHosts: z.array(z.string().min(4)).default(["ton.twitter.com", "ton.x.com"]),
  })
  .refine(({ auth, clientId }) => auth === "oauth1" || clientId !== undefined, {
    path: ["clientId"],
    error: fr.clientIdMissing,
  });

export type XSettings = z.infer<typeof settings>;

const secrets = {
  consumerKey: { variable: "PARVIS_X_CONSUMER_KEY", required: false, from: fr.secrets.consumerKey },
  consumerSecret: { variable: "PARVIS_X_CONSUMER_SECRET", required: false, from: fr.secrets.consumerSecret },
  accessToken: { variable: "PARVIS_X_ACCESS_TOKEN", required: false, from: fr.secrets.accessToken },
  accessTokenSecret: {
    variable: "PARVIS_X_ACCESS_TOKEN_SECRET",
    required: false,
    from: fr.secrets.accessTokenSecret,
  },
  clientSecret: { variable: "PARVIS_X_CLIENT_SECRET", required: false, from: fr.secrets.clientSecret },
  refreshToken: { variable: "PARVIS_X_REFRESH_TOKEN", required: false, from: fr.secrets.refreshToken },
  bearerToken: { variable: "PARVIS_X_BEARER_TOKEN", required: true, from: fr.secrets.bearerToken },
} as const;

export interface XSecrets {
  readonly consumerKey: string | null;
  readonly consumerSecret: string | null;
  readonly accessToken: string | null;
  readonly accessTokenSecret: string | null;
  readonly clientSecret: string | null;
  readonly refreshToken: string | null;
  readonly bearerToken: string;
}

const NEEDED = {
  oauth1: ["consumerKey", "consumerSecret", "accessToken", "accessTokenSecret"],
  oauth2: ["clientSecret", "refreshToken"],
} as const;

const defined = defineChannel({
  name: "x",
  settings,
  secrets,
  load: async () => (await import("./create-x-channel.ts")).createXChannel,
});

const withOauth2 = z.looseObject({ auth: z.literal("oauth2") });

const byDefault: readonly string[] = NEEDED.oauth1.map((name) => secrets[name].variable);

/** Which secrets are needed depends on how the account is authorized; the list tells it of the usual way. */
export const x: ChannelDefinition = {
  name: defined.name,
  secrets: defined.secrets.map((spec) => ({
    ...spec,
    required: spec.required || byDefault.includes(spec.variable),
  })),
  read(given, secret) {
    const read = defined.read(given, secret);
    const needed = NEEDED[withOauth2.safeParse(given).success ? "oauth2" : "oauth1"];
    const problems = needed
      .map((name) => secrets[name])
      .filter(({ variable }) => (secret(variable)?.trim() ?? "") === "")
      .map(({ variable, from }) => ({ key: variable, message: channels.secretMissing(from) }));
    if (problems.length === 0) return read;
    return { kind: "invalid", problems: [...(read.kind === "invalid" ? read.problems : []), ...problems] };
  },
};
