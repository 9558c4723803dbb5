import type { Reply } from "../platform-server.ts";

/** What a bot keeps at Telegram: its name, commands, description, webhook. */
export function createBotSettings() {
  let commands: unknown = [];
  let description = "";
  let webhook: Record<string, unknown> = { url: "" };
  const done = (result: unknown): Reply => ({ status: 200, body: { ok: true, result } });
  return {
    /** Null for a method it does not have. */
    answer(method: string, json: unknown): Reply {
      const body = json as Record<string, unknown>;
      switch (method) {
        case "getMe":
          return done({ id: 700000001, is_bot: true, username: "valcour_bot" });
        case "getWebhookInfo":
          return done({ pending_update_count: 0, ...webhook });
        case "setWebhook":
          webhook = body;
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
        default:
          return null;
      }
    },
  };
}
