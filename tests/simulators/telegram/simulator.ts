import { setTimeout as sleep } from "node:timers/promises";
import { type Call, type Reply, servePlatform } from "../platform-server.ts";
import { createFailures, createScreens } from "../screens.ts";
import type { Failure, Forgery, PlatformEvent, Simulator, Speaking } from "../simulator.ts";
import { chatAction, ERRORS, sendMessage } from "./bot-rules.ts";
import { createBotSettings } from "./bot-settings.ts";

const BOT = "700000001";
const CITIZEN = "42";
const SECRETS = {
  PARVIS_TELEGRAM_BOT_TOKEN: `${BOT}:AAtest-token-of-the-bot`,
  PARVIS_TELEGRAM_WEBHOOK_SECRET: "a-secret-of-the-webhook",
};

export interface TelegramSimulator extends Simulator {
  /** A message in a group, made and not delivered yet. */
  inGroup(text: string): PlatformEvent;
  /** Says of the webhook that updates wait, for this reason, until it is set again. */
  undelivered(reason: string): void;
  /** Ids of the taps that were answered. */
  readonly answeredTaps: readonly string[];
}

/** The Bot API for one bot, in both ways of getting updates. */
export async function simulateTelegram(
  settings: object = {},
  clock: () => Date = () => new Date(),
): Promise<TelegramSimulator> {
  const screens = createScreens();
  const failures = createFailures<Failure>();
  const bot = createBotSettings();
  const broken: string[] = [];
  const answeredTaps: string[] = [];
  /** Updates that wait for `getUpdates`. */
  const waiting: object[] = [];
  const keyboards = new Map<string, readonly { readonly text: string; readonly callback_data: string }[]>();
  let parvis = "";
  let attempts = 0;
  let count = 100;
  let closed = false;
  const polls = (settings as { readonly mode?: string }).mode === "polling";

  const server = await servePlatform(async (call): Promise<Reply> => {
    const [, token = "", method = ""] = /^\/(?:file\/)?bot([^/]+)\/(.+)$/.exec(call.url.pathname) ?? [];
    if (token !== SECRETS.PARVIS_TELEGRAM_BOT_TOKEN) return refused("token-expired");
    if (call.url.pathname.startsWith("/file/")) return file(method);
    if (method === "sendMessage") return sent(call);
    if (method === "sendChatAction") return chatAction.safeParse(call.json).success ? done(true) : off(call);
    if (method === "answerCallbackQuery") {
      answeredTaps.push((call.json as { readonly callback_query_id: string }).callback_query_id);
      return done(true);
    }
    if (method === "getFile") {
      return done({ file_path: `photos/${(call.json as { readonly file_id: string }).file_id}.bin` });
    }
    if (method === "getUpdates") return updates(call);
    return bot.answer(method, call.json) ?? off(call);
  });

  function off(call: Call): Reply {
    broken.push(`${call.url.pathname.replace(/bot[^/]+/, "bot…")} ${call.raw}`);
    return refused("invalid");
  }

  function sent(call: Call): Reply {
    attempts += 1;
    const read = sendMessage.safeParse(call.json);
    if (!read.success) return off(call);
    const failure = failures.next();
    if (failure === "no-answer") return null;
    if (failure !== null && failure !== "window-closed") return refused(failure);
    const { chat_id, text, reply_markup } = read.data;
    const id = `${++count}`;
    const buttons = reply_markup?.inline_keyboard.flat() ?? [];
    keyboards.set(id, buttons);
    screens.show(`${chat_id}`, { id, from: "town", text, buttons: buttons.map((button) => button.text) });
    return done({ message_id: count, date: seconds(clock()), chat: { id: chat_id, type: "private" }, text });
  }

  async function updates({ json }: Call): Promise<Reply> {
    const { offset } = json as { readonly offset: number };
    while (waiting.length > 0 && (waiting[0] as { readonly update_id: number }).update_id < offset)
      waiting.shift();
    for (let turns = 0; waiting.length === 0 && turns < 20 && !closed; turns += 1) await sleep(10);
    return done(waiting);
  }

  function update(content: object): PlatformEvent {
    const update_id = ++count;
    return { id: `${update_id}`, platformEvent: { update_id, ...content } };
  }

  function person(citizen: string) {
    return { id: Number(citizen), is_bot: false, first_name: "Ana", language_code: "fr" };
  }

  function wrote(
    content: object,
    text: string,
    { citizen = CITIZEN, at = clock() }: Speaking = {},
  ): PlatformEvent {
    const id = ++count;
    screens.show(citizen, { id: `${id}`, from: "citizen", text, buttons: [] });
    const chat = { id: Number(citizen), type: "private", first_name: "Ana" };
    return update({
      message: { message_id: id, from: person(citizen), chat, date: seconds(at), ...content },
    });
  }

  async function post(body: unknown, headers: Record<string, string>): Promise<number> {
    const response = await fetch(`${parvis}/webhooks/telegram`, {
      method: "POST",
      body: JSON.stringify(body),
      headers: { "content-type": "application/json", ...headers },
    });
    // A body that names a method would be carried out by Telegram.
    if ((await response.text()) !== "" && response.ok) broken.push("an answer with a body");
    return response.status;
  }

  const header = "x-telegram-bot-api-secret-token";
  const tokens: Readonly<Record<Forgery, Record<string, string>>> = {
    unsigned: {},
    "wrong-secret": { [header]: "another-secret-token" },
    "altered-body": { [header]: SECRETS.PARVIS_TELEGRAM_WEBHOOK_SECRET.toUpperCase() },
    malformed: { [header]: SECRETS.PARVIS_TELEGRAM_WEBHOOK_SECRET.slice(0, -1) },
  };

  return {
    name: "telegram",
    settings: { apiUrl: server.url, ...settings },
    environment: SECRETS,
    connect(url) {
      parvis = url;
    },
    message: (text, by) => wrote({ text }, text, by),
    tap(title, { citizen = CITIZEN } = {}) {
      const bubble = screens.withButton(citizen, title);
      const buttons = keyboards.get(bubble.id) ?? [];
      screens.show(citizen, { id: `${++count}`, from: "citizen", text: title, buttons: [] });
      const message = {
        message_id: Number(bubble.id),
        chat: { id: Number(citizen), type: "private" },
        date: seconds(clock()),
        reply_markup: { inline_keyboard: buttons.map((button) => [button]) },
      };
      const data = buttons.find(({ text }) => text === title)?.callback_data;
      return update({
        callback_query: { id: `${++count}`, from: person(citizen), message, data, chat_instance: "1" },
      });
    },
    opening: (by) => wrote({ text: "/start affiche" }, "/start", by),
    media(kind, by) {
      const file = { file_id: `file-${kind}`, file_unique_id: "u" };
      const content = {
        image: { photo: [{ ...file, file_id: "small" }, file] },
        audio: { voice: { ...file, mime_type: "audio/ogg", duration: 3 } },
        file: { document: { ...file, file_name: "acte.pdf", mime_type: "application/pdf" } },
        location: { location: { latitude: 45.1, longitude: 3.2 } },
      };
      return wrote(content[kind], `[${kind}]`, by);
    },
    inGroup(text) {
      const chat = { id: -5, type: "group", title: "Quartier" };
      return update({
        message: { message_id: ++count, from: person(CITIZEN), chat, date: seconds(clock()), text },
      });
    },
    unknown: () => update({ hologram: { colour: "blue" } }),
    async deliver(events, forged) {
      let last = 200;
      for (const { platformEvent } of events) {
        if (polls) waiting.push(platformEvent as object);
        else {
          last = await post(
            platformEvent,
            forged === undefined ? { [header]: SECRETS.PARVIS_TELEGRAM_WEBHOOK_SECRET } : tokens[forged],
          );
        }
      }
      return last;
    },
    fail: failures.fail,
    attempts: () => attempts,
    screen: (citizen = CITIZEN) => screens.of(citizen),
    broken,
    answeredTaps,
    undelivered: bot.undelivered,
    async close() {
      closed = true;
      await server.close();
    },
  };
}

function seconds(at: Date): number {
  return Math.floor(at.getTime() / 1000);
}

function done(result: unknown): Reply {
  return { status: 200, body: { ok: true, result } };
}

function refused(failure: keyof typeof ERRORS): Reply {
  const { status, ...body } = ERRORS[failure];
  return { status, body: { ok: false, error_code: status, ...body } };
}

function file(path: string): Reply {
  return { status: 200, body: Buffer.from(path), headers: { "content-type": "application/octet-stream" } };
}
