import { isSameToken } from "../webhook/signature.ts";
import { jsonOf, type Webhook } from "../webhook/webhook-routes.ts";
import type { TelegramSecrets } from "./definition.ts";
import { readUpdate, tapId } from "./read-update.ts";

export const WEBHOOK = "/webhooks/telegram";
/** Bytes; one update a delivery. */
const LARGEST_BODY = 256 * 1024;

/** The id of a bot is the beginning of its token. */
export function botIdOf(token: string): string {
  return token.split(":", 1)[0] ?? "";
}

/**
 * What Telegram posts: the secret token in a header is all that says who did, the body is not signed.
 *
 * @param onTap called with the id of each tap.
 */
export function createTelegramWebhook(
  { botToken, webhookSecret }: TelegramSecrets,
  clock: () => Date,
  onTap: (id: string) => void = () => {},
): Webhook {
  const botId = botIdOf(botToken);
  return {
    path: WEBHOOK,
    largestBody: LARGEST_BODY,
    authentic: (_raw, request) =>
      isSameToken(request.headers["x-telegram-bot-api-secret-token"], webhookSecret),
    read(raw) {
      const body = jsonOf(raw);
      const id = tapId(body);
      if (id !== null) onTap(id);
      return readUpdate(body, botId, clock());
    },
  };
}
