import { z } from "zod";
import type { Reply } from "../platform-server.ts";

const setWebhook = z.strictObject({
  url: z.url(),
  secret_token: z.string().regex(/^[A-Za-z0-9_-]{1,256}$/),
  allowed_updates: z.array(z.string()),
});

/** What a bot keeps at Telegram: its name, commands, description, webhook. */
export function createBotSettings() {
  let commands: unknown = [];
  let description = "";
  let shortDescription = "";
  let webhook: Record<string, unknown> = { url: "" };
  const done = (result: unknown): Reply => ({ status: 200, body: { ok: true, result } });
  return {
    /** Deliveries to the webhook failed for this reason, and wait. */
    undelivered(last_error_message: string) {
      webhook = { ...webhook, pending_update_count: 3, last_error_message };
    },
    /** Null for a method it does not have. */
    answer(method: string, json: unknown): Reply {
      const body = json as Record<string, unknown>;
      switch (method) {
        case "getMe":
          return done({ id: 700000001, is_bot: true, username: "valcour_bot" });
        case "getWebhookInfo":
          return done({ pending_update_count: 0, ...webhook });
        case "setWebhook":
          webhook = setWebhook.parse(body);
          return done(true);
        case "deleteWebhook":
          webhook = { url: "" };
          return done(true);
        case "getMyCommands":
          return done(commands);
        case "setMyCommands":
          commands = body.commands;
          return done(true);
        case "getMyDescription":
          return done({ description });
        case "setMyDescription":
          description = String(body.description);
          return done(true);
        case "getMyShortDescription":
          return done({ short_description: shortDescription });
        case "setMyShortDescription":
          shortDescription = z.string().max(120).parse(body.short_description);
          return done(true);
        default:
          return null;
      }
    },
  };
}
