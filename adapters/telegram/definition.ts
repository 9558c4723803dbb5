import { z } from "zod";
import { fr } from "../../src/i18n/fr/telegram.ts";
import { defineChannel } from "../channel-definition.ts";
import { platformAddress } from "../platform/platform-address.ts";

/** `channels.telegram` of the configuration. */
const settings = z.strictObject({
  /** `polling` asks Telegram for messages: no public address is needed. */
  mode: z.enum(["webhook", "polling"]).default("webhook"),
  apiUrl: platformAddress.default("https://api.telegram.org"),
});

export type TelegramSettings = z.infer<typeof settings>;

export interface TelegramSecrets {
  /** `<bot id>:<secret>`. */
  readonly botToken: string;
  readonly webhookSecret: string;
}

export const telegram = defineChannel({
  name: "telegram",
  settings,
  secrets: {
    botToken: { variable: "PARVIS_TELEGRAM_BOT_TOKEN", required: true, from: fr.secrets.botToken },
    webhookSecret: { variable: "PARVIS_TELEGRAM_WEBHOOK_SECRET", required: true, from: fr.secrets.webhook },
  },
  load: async () => (await import("./create-telegram-channel.ts")).createTelegramChannel,
});
