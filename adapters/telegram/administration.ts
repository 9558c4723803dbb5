import { z } from "zod";
import { splitText } from "../../src/conversation/splitting/split-text.ts";
import { fr as channels } from "../../src/i18n/fr/channels.ts";
import { fr } from "../../src/i18n/fr/telegram.ts";
import type { ChannelAdministration, ChannelFinding, ProfileChange } from "../channel.ts";
import { PlatformRefused } from "../platform/platform-refused.ts";
import type { BotApi } from "./bot-api.ts";
import type { TelegramSecrets, TelegramSettings } from "./definition.ts";
import { WEBHOOK } from "./webhook.ts";

const me = z.object({ result: z.looseObject({ username: z.string() }) });
const webhookInfo = z.object({
  result: z.looseObject({
    url: z.string(),
    pending_update_count: z.number().default(0),
    last_error_message: z.string().optional(),
    allowed_updates: z.array(z.string()).optional(),
  }),
});
const commandsOf = z.object({ result: z.array(z.object({ command: z.string(), description: z.string() })) });
const described = z.object({ result: z.looseObject({ description: z.string() }) });
const inShort = z.object({ result: z.looseObject({ short_description: z.string() }) });

const UPDATES = ["message", "edited_message", "callback_query", "my_chat_member"];
const COMMANDS = Object.entries(fr.commands).map(([command, { about }]) => ({ command, description: about }));

/** @param publicUrl of this installation, for the webhook that `push` sets. */
export function createAdministration(
  api: BotApi,
  { mode }: TelegramSettings,
  { webhookSecret }: TelegramSecrets,
  publicUrl: string | null,
): ChannelAdministration {
  const read = async <T>(method: string, shape: z.ZodType<T>, body = {}): Promise<T | null> => {
    const answer = await api(method, body);
    return answer.kind === "answered" && answer.status === 200
      ? (shape.safeParse(answer.body).data ?? null)
      : null;
  };
  const write = async (method: string, body: object) => {
    if ((await read(method, z.looseObject({ ok: z.literal(true) }), body)) === null) {
      throw new PlatformRefused(channels.check.tokenRefused, fr.check.tokenRemedy);
    }
  };
  const address = publicUrl === null ? null : `${publicUrl}${WEBHOOK}`;

  return {
    async check() {
      const bot = await read("getMe", me);
      if (bot === null) {
        return [{ status: "failure", message: channels.check.tokenRefused, remedy: fr.check.tokenRemedy }];
      }
      const info = await read("getWebhookInfo", webhookInfo);
      return [
        { status: "ok", message: fr.check.bot(bot.result.username) },
        ...(info === null ? [] : [webhookFinding(info.result, mode, address)]),
      ];
    },
    async push({ greeting }, dryRun) {
      const changes: ProfileChange[] = [];
      const apply = async (
        part: string,
        before: string | null,
        after: string,
        method: string,
        body: object,
      ) => {
        if (before === after) return;
        if (!dryRun) await write(method, body);
        changes.push({ part, before: before === "" ? null : before, after });
      };
      const commands = await read("getMyCommands", commandsOf);
      if (commands === null) throw new PlatformRefused(channels.check.tokenRefused, fr.check.tokenRemedy);
      const { profile } = fr;
      await apply(
        profile.commands,
        commands.result.length === 0 ? null : JSON.stringify(commands.result),
        JSON.stringify(COMMANDS),
        "setMyCommands",
        { commands: COMMANDS },
      );
      const description = splitText(greeting, { maxText: 512, unit: "characters" })[0] ?? "";
      const known = (await read("getMyDescription", described))?.result.description ?? null;
      await apply(profile.description, known, description, "setMyDescription", { description });
      const short_description = splitText(greeting, { maxText: 120, unit: "characters" })[0] ?? "";
      const short = (await read("getMyShortDescription", inShort))?.result.short_description ?? null;
      await apply(profile.shortDescription, short, short_description, "setMyShortDescription", {
        short_description,
      });
      const info = (await read("getWebhookInfo", webhookInfo))?.result;
      const url = info?.url ?? "";
      if (mode === "polling") await apply(profile.webhook, url, "", "deleteWebhook", {});
      else if (address !== null) {
        const body = { url: address, secret_token: webhookSecret, allowed_updates: UPDATES };
        await apply(profile.webhook, isStale(info) ? profile.stale(url) : url, address, "setWebhook", body);
      }
      return changes;
    },
  };
}

/** Whether the address is set with other kinds of updates, or with another secret, which Telegram never tells. */
function isStale(info: z.infer<typeof webhookInfo>["result"] | undefined): boolean {
  if (info === undefined || info.url === "") return false;
  const listed = info.allowed_updates;
  return refusedByUs(info) || (listed !== undefined && UPDATES.some((kind) => !listed.includes(kind)));
}

function refusedByUs({
  pending_update_count,
  last_error_message = "",
}: z.infer<typeof webhookInfo>["result"]) {
  return pending_update_count > 0 && /\b403\b/.test(last_error_message);
}

function webhookFinding(
  info: z.infer<typeof webhookInfo>["result"],
  mode: TelegramSettings["mode"],
  address: string | null,
): ChannelFinding {
  const { check } = fr;
  if (mode === "polling") {
    return info.url === ""
      ? { status: "ok", message: check.polling }
      : { status: "failure", message: check.pollingBlocked, remedy: check.pollingRemedy };
  }
  if (address === null) {
    const { noPublicUrl, noPublicUrlRemedy } = channels.check;
    return { status: "failure", message: noPublicUrl, remedy: noPublicUrlRemedy };
  }
  if (info.url !== address) {
    return { status: "failure", message: check.webhookElsewhere(info.url), remedy: check.webhookRemedy };
  }
  const error = info.last_error_message;
  if (error === undefined || info.pending_update_count === 0) return { status: "ok", message: check.webhook };
  const message = check.lastError(error, info.pending_update_count);
  return {
    status: "failure",
    message,
    remedy: refusedByUs(info) ? check.secretRemedy : check.lastErrorRemedy,
  };
}
