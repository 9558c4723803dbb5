import { bridges } from "../../../adapters/bridge/definition.ts";
import { createBridgeWebhook } from "../../../adapters/bridge/webhook.ts";
import type { ChannelDefinition } from "../../../adapters/channel-definition.ts";
import { instagram } from "../../../adapters/instagram/definition.ts";
import { createInstagramWebhook } from "../../../adapters/instagram/webhook.ts";
import { messenger } from "../../../adapters/messenger/definition.ts";
import { createMessengerWebhook } from "../../../adapters/messenger/webhook.ts";
import { sms } from "../../../adapters/sms/definition.ts";
import { createSmsWebhook } from "../../../adapters/sms/webhook.ts";
import { teams } from "../../../adapters/teams/definition.ts";
import { teamsActivity } from "../../../adapters/teams/payload.ts";
import { readActivity } from "../../../adapters/teams/read-activity.ts";
import { telegram } from "../../../adapters/telegram/definition.ts";
import { createTelegramWebhook } from "../../../adapters/telegram/webhook.ts";
import { jsonOf, type Webhook } from "../../../adapters/webhook/webhook-routes.ts";
import { whatsapp } from "../../../adapters/whatsapp/definition.ts";
import { createWhatsAppWebhook } from "../../../adapters/whatsapp/webhook.ts";
import { x } from "../../../adapters/x/definition.ts";
import { createXWebhook } from "../../../adapters/x/webhook.ts";
import type { Simulator } from "../../simulators/simulator.ts";

export interface FuzzedChannel {
  readonly definition: ChannelDefinition;
  /** The header that says who sent a delivery; null where botbuilder alone decides, and the reader alone is ours. */
  readonly header: string | null;
  /** What of a body the platform signs; null where it signs none: only the header is then forged. */
  readonly signs: ((raw: Buffer) => string) | null;
  /** Every event is of this account; for a bridge, of one that begins so. */
  readonly account: (settings: Settings) => string;
  readonly webhook: (simulator: Pick<Simulator, "environment"> & { readonly settings: Settings }) => Webhook;
}

type Settings = Readonly<Record<string, string>>;

const clock = () => new Date();
const bytes = (raw: Buffer) => raw.toString("latin1");
const metaHeader = { header: "x-hub-signature-256", signs: bytes } as const;

/** Every channel with a webhook, by name. */
export const FUZZED: Readonly<Record<string, FuzzedChannel>> = {
  messenger: {
    definition: messenger,
    ...metaHeader,
    account: ({ pageId = "" }) => pageId,
    webhook: ({ settings: { pageId = "", appId = "" }, environment }) =>
      createMessengerWebhook({ pageId, appId }, metaSecrets(environment, "MESSENGER")),
  },
  instagram: {
    definition: instagram,
    ...metaHeader,
    account: ({ accountId = "" }) => accountId,
    webhook: ({ settings: { accountId = "", appId = "" }, environment }) =>
      createInstagramWebhook(
        { accountId, appId },
        {
          appSecrets: environment.PARVIS_INSTAGRAM_APP_SECRETS ?? "",
          verifyToken: environment.PARVIS_INSTAGRAM_VERIFY_TOKEN ?? "",
        },
      ),
  },
  whatsapp: {
    definition: whatsapp,
    ...metaHeader,
    account: ({ phoneNumberId = "" }) => phoneNumberId,
    webhook: ({ settings: { phoneNumberId = "", businessAccountId = "" }, environment }) =>
      createWhatsAppWebhook({ phoneNumberId, businessAccountId }, metaSecrets(environment, "WHATSAPP"), {
        settle: async (events) => events,
      }),
  },
  x: {
    definition: x,
    header: "x-twitter-webhooks-signature",
    signs: bytes,
    account: ({ userId = "" }) => userId,
    webhook: ({ settings: { userId = "" }, environment }) =>
      createXWebhook(
        { userId },
        { clientSecret: null, consumerSecret: environment.PARVIS_X_CONSUMER_SECRET ?? "" },
        clock,
      ),
  },
  telegram: {
    definition: telegram,
    header: "x-telegram-bot-api-secret-token",
    signs: null,
    account: () => "700000001",
    webhook: ({ environment }) =>
      createTelegramWebhook(
        {
          botToken: environment.PARVIS_TELEGRAM_BOT_TOKEN ?? "",
          webhookSecret: environment.PARVIS_TELEGRAM_WEBHOOK_SECRET ?? "",
        },
        clock,
      ),
  },
  sms: {
    definition: sms,
    header: "x-twilio-signature",
    signs: runTogether,
    account: ({ number = "" }) => number,
    webhook: ({ settings: { number = "", publicUrl = "" }, environment }) =>
      createSmsWebhook({ number }, { authToken: environment.PARVIS_SMS_AUTH_TOKEN ?? "" }, publicUrl, clock),
  },
  teams: {
    definition: teams,
    header: null,
    signs: null,
    account: ({ appId = "" }) => appId,
    webhook: ({ settings: { appId = "" } }) => ({
      path: "/webhooks/teams",
      largestBody: 0,
      authentic: () => true,
      read: (raw) => {
        const read = teamsActivity.safeParse(jsonOf(raw));
        return read.success ? [readActivity(read.data, appId, clock())] : null;
      },
    }),
  },
  bridge: {
    definition: bridges,
    header: "x-signature",
    signs: bytes,
    account: () => "linkedin/",
    webhook: ({ environment }) =>
      createBridgeWebhook(
        { name: "linkedin", secret: environment.PARVIS_BRIDGE_LINKEDIN_SECRET ?? "" },
        clock,
      ),
  },
};

function metaSecrets(environment: Readonly<Record<string, string>>, channel: string) {
  return {
    appSecret: environment[`PARVIS_${channel}_APP_SECRET`] ?? "",
    verifyToken: environment[`PARVIS_${channel}_VERIFY_TOKEN`] ?? "",
  };
}

/** Twilio signs names and values run together: where one ends and the next begins is not told by its signature. */
function runTogether(raw: Buffer): string {
  const fields = [...new URLSearchParams(raw.toString())].map((field) => JSON.stringify(field));
  return [...new Set(fields)]
    .map((field) => JSON.parse(field) as [string, string])
    .sort(([name, value], [otherName, otherValue]) => compare(name, otherName) || compare(value, otherValue))
    .map(([name, value]) => name + value)
    .join("");
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
