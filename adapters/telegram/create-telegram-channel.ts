import { Router } from "express";
import { z } from "zod";
import type { ReceivedAttachment } from "../../src/conversation/attachment.ts";
import type { Channel } from "../channel.ts";
import type { ChannelDeps } from "../channel-definition.ts";
import { createCallPlatform } from "../platform/call-platform.ts";
import { fetchMedia } from "../platform/fetch-media.ts";
import { isLocal } from "../platform/platform-address.ts";
import { createTakeIn } from "../webhook/take-in.ts";
import { webhookRoutes } from "../webhook/webhook-routes.ts";
import { createAdministration } from "./administration.ts";
import { createBotApi } from "./bot-api.ts";
import type { TelegramSecrets, TelegramSettings } from "./definition.ts";
import { createDelivery } from "./deliver.ts";
import { createPolling } from "./poll-updates.ts";
import { createTelegramWebhook } from "./webhook.ts";

const NAME = "telegram";
const held = z.object({ fileId: z.string() });
const filed = z.object({ result: z.looseObject({ file_path: z.string().regex(/^[\w./-]+$/) }) });

/** A Telegram bot, in private chats (Bot API). */
export function createTelegramChannel(
  settings: TelegramSettings,
  secrets: TelegramSecrets,
  deps: ChannelDeps,
): Channel {
  const { inbox, clock, log, memory, fetch } = deps;
  const { apiUrl } = settings;
  const call = createCallPlatform(fetch);
  const api = createBotApi(call, apiUrl, secrets.botToken);
  const answerTap = (id: string) => void api("answerCallbackQuery", { callback_query_id: id });
  const intake = { channel: NAME, inbox, clock, log };
  const polls = settings.mode === "polling";
  const polling = polls
    ? createPolling({
        api,
        botToken: secrets.botToken,
        memory,
        takeIn: createTakeIn(intake),
        answerTap,
        clock,
        log,
      })
    : null;

  async function media({ content }: ReceivedAttachment) {
    const handle = held.safeParse(content).data;
    if (handle === undefined) return { kind: "refused" as const, why: "gone" as const };
    const answer = await api("getFile", { file_id: handle.fileId });
    const path = answer.kind === "answered" ? filed.safeParse(answer.body).data?.result.file_path : undefined;
    if (path === undefined) return { kind: "refused" as const, why: "gone" as const };
    return fetchMedia(`${apiUrl}/file/bot${secrets.botToken}/${path}`, {
      fetch,
      hosts: [new URL(apiUrl).hostname],
      allowPrivate: isLocal(apiUrl),
    });
  }

  return {
    name: NAME,
    capabilities: {
      maxText: 4096,
      unit: "characters",
      maxButtons: 8,
      buttonLength: 60,
      typing: true,
      markup: "none",
      windowHours: null,
    },
    routes: polls ? Router() : webhookRoutes(createTelegramWebhook(secrets, clock, answerTap), intake),
    deliver: createDelivery(api),
    fetchMedia: media,
    administration: createAdministration(api, settings, secrets, deps.publicUrl),
    ...(polling === null ? {} : { start: polling.start, close: polling.close }),
  };
}
