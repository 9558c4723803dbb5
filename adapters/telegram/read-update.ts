import { LOCATION, OTHER, type ReceivedAttachment } from "../../src/conversation/attachment.ts";
import { fr } from "../../src/i18n/fr/telegram.ts";
import type { ChannelEvent, Where } from "../webhook/channel-event.ts";
import { choiceOf } from "./choice-buttons.ts";
import { type TelegramMessage, type Update, update } from "./payload.ts";

/**
 * Reads one update for the bot `botId`; null when it is none. Groups and other robots are not ours to answer.
 *
 * @param now instant of a tap, which Telegram does not tell: that of the message tapped would make an old one stale.
 */
export function readUpdate(body: unknown, botId: string, now: Date): readonly ChannelEvent[] | null {
  const read = update.safeParse(body);
  if (!read.success) return null;
  const { message, edited_message: edited, callback_query: tapped } = read.data;
  if (message !== undefined) return [said(read.data, message, botId, "")];
  if (edited !== undefined) return [said(read.data, edited, botId, `:edit-${edited.edit_date ?? 0}`)];
  if (tapped !== undefined) return [choice(read.data, botId, now)];
  const kind = Object.keys(read.data).find((key) => key !== "update_id");
  return [{ kind: "ignored", what: kind?.slice(0, 40) ?? "nothing" }];
}

/** Id of a tap, which Telegram wants answered whatever comes of it; null for other updates. */
export function tapId(body: unknown): string | null {
  return update.safeParse(body).data?.callback_query?.id ?? null;
}

function said(from: Update, message: TelegramMessage, botId: string, suffix: string): ChannelEvent {
  if (message.chat.type !== "private") return { kind: "ignored", what: "not-private" };
  if (message.from === undefined || message.from.is_bot) return { kind: "ignored", what: "not-a-person" };
  const seconds = suffix === "" ? message.date : (message.edit_date ?? message.date);
  const where = whereOf(from, botId, message.from.id, new Date(seconds * 1000), suffix);
  const text = message.text ?? message.caption ?? "";
  const start = /^\/start(?:@\w+)?(?:\s+([A-Za-z0-9_-]{1,64}))?\s*$/.exec(text);
  if (start !== null)
    return { kind: "opened", where, ...(start[1] === undefined ? {} : { entry: start[1] }) };
  const attachments = attachmentsOf(message);
  const locale = message.from.language_code;
  return {
    kind: "said",
    where,
    text: spoken(text),
    attachments,
    ...(locale === undefined ? {} : { locale }),
  };
}

/** A command of ours is what it stands for; another one is read as words. */
function spoken(text: string): string {
  const command = /^\/([a-z]+)(?:@\w+)?\s*$/.exec(text)?.[1] ?? "";
  if (Object.hasOwn(fr.commands, command)) return fr.commands[command as keyof typeof fr.commands].says;
  return text.replace(/^\/(\w+)(?:@\w+)?/, "$1");
}

function choice(from: Update, botId: string, now: Date): ChannelEvent {
  const { callback_query: tapped } = from;
  if (tapped?.message?.chat.type !== "private" || tapped.from.is_bot) {
    return { kind: "ignored", what: "not-private" };
  }
  const buttons = tapped.message.reply_markup?.inline_keyboard.flat() ?? [];
  const title = buttons.find(({ callback_data }) => callback_data === tapped.data)?.text;
  const where = whereOf(from, botId, tapped.from.id, now, "");
  return { kind: "said", where, text: choiceOf(tapped.data ?? "", title) };
}

function whereOf({ update_id }: Update, botId: string, citizen: number, at: Date, suffix: string): Where {
  return {
    accountId: botId,
    conversationId: `${botId}:${citizen}`,
    userId: `${citizen}`,
    eventId: `${update_id}${suffix}`,
    at,
  };
}

function attachmentsOf(message: TelegramMessage): readonly ReceivedAttachment[] {
  const { photo, voice, audio, video, document, sticker, location } = message;
  if (location !== undefined) {
    return [
      { contentType: LOCATION, content: { latitude: location.latitude, longitude: location.longitude } },
    ];
  }
  const kinds = [
    [photo?.at(-1), "image/jpeg"],
    [voice, "audio/ogg"],
    [audio, "audio/*"],
    [video, "video/*"],
    [document, "application/octet-stream"],
  ] as const;
  const files = kinds.flatMap(([file, type]) =>
    file === undefined
      ? []
      : [
          {
            contentType: file.mime_type ?? type,
            content: { fileId: file.file_id },
            ...(file.file_name === undefined ? {} : { name: file.file_name }),
          },
        ],
  );
  if (files.length > 0) return files;
  const wordless = message.text === undefined && message.caption === undefined;
  return sticker !== undefined || wordless ? [{ contentType: OTHER }] : [];
}
