import { describe, expect, it } from "vitest";
import { choiceOf, keyboardOf } from "../../../adapters/telegram/choice-buttons.ts";
import { telegram } from "../../../adapters/telegram/definition.ts";
import { readUpdate } from "../../../adapters/telegram/read-update.ts";
import { channelRig } from "../../contract/channel-rig.ts";
import { until } from "../../conversation/recording-channel.ts";
import { simulateTelegram, type TelegramSimulator } from "../../simulators/telegram/simulator.ts";

const NOW = new Date("2026-11-23T10:00:00Z");
const message = (content: object) => ({
  update_id: 100001,
  message: {
    message_id: 5,
    from: { id: 42, is_bot: false, first_name: "Ana", language_code: "fr" },
    chat: { id: 42, type: "private", first_name: "Ana" },
    date: 1763900000,
    ...content,
  },
});
const read = (content: object) => readUpdate(message(content), "7", NOW)?.[0];

describe("an update", () => {
  it("is what the citizen said, at its instant, in a conversation of this bot", () => {
    expect(read({ text: "Horaires ?" })).toEqual({
      kind: "said",
      where: {
        ...{ accountId: "7", conversationId: "7:42", userId: "42", eventId: "100001" },
        at: new Date(1763900000000),
      },
      text: "Horaires ?",
      attachments: [],
      locale: "fr",
    });
  });

  it.each([
    ["/start", { kind: "opened" }],
    ["/start web", { kind: "opened", entry: "web" }],
    ["/humain", { kind: "said", text: "Je veux parler à une personne" }],
    ["/aide@valcour_bot", { kind: "said", text: "aide" }],
    ["/horaires demain", { kind: "said", text: "horaires demain" }],
  ])("%s", (text, expected) => expect(read({ text })).toMatchObject(expected));

  it.each([
    ["a group", { chat: { id: -5, type: "group" }, text: "x" }],
    ["a robot", { from: { id: 9, is_bot: true }, text: "x" }],
    ["nobody", { from: undefined, text: "x" }],
  ])("of %s is not ours to answer", (_who, content) => expect(read(content)?.kind).toBe("ignored"));

  it("keeps what came with it", () => {
    const file = { file_id: "f", file_unique_id: "u" };
    expect(read({ photo: [{ file_id: "small" }, file], caption: "Le trou" })).toMatchObject({
      text: "Le trou",
      attachments: [{ contentType: "image/jpeg", content: { fileId: "f" } }],
    });
    expect(read({ voice: { ...file, mime_type: "audio/ogg" } })).toMatchObject({
      attachments: [{ contentType: "audio/ogg" }],
    });
    expect(read({ sticker: file })).toMatchObject({
      attachments: [{ contentType: "application/vnd.parvis.other" }],
    });
    expect(read({ dice: { value: 3 } })).toMatchObject({ attachments: [{}] });
  });

  it("that was edited is another event, and one that is no update is none", () => {
    const edited = {
      update_id: 9,
      edited_message: { ...message({}).message, text: "Mieux", edit_date: 1763900060 },
    };
    expect(readUpdate(edited, "7", NOW)).toMatchObject([
      { kind: "said", text: "Mieux", where: { eventId: "9:edit-1763900060" } },
    ]);
    for (const body of [undefined, null, [], {}, { update_id: "x" }, { update_id: 1, message: 3 }]) {
      expect(readUpdate(body, "7", NOW)).toBeNull();
    }
    expect(readUpdate({ update_id: 1, poll: {} }, "7", NOW)).toEqual([{ kind: "ignored", what: "poll" }]);
  });
});

describe("choices", () => {
  const keyboard = (value: string, title = value) =>
    keyboardOf({ suggestedActions: { to: [], actions: [{ type: "imBack", title, value }] } })
      ?.inline_keyboard[0]?.[0];

  it("come back as the whole choice, by its words, its button or its number", () => {
    expect(choiceOf(keyboard("Passeport")?.callback_data ?? "", undefined)).toBe("Passeport");
    const long = keyboard("Demander un premier passeport pour un enfant né à l'étranger", "1");
    expect(Buffer.byteLength(long?.callback_data ?? "")).toBeLessThanOrEqual(64);
    expect(choiceOf(long?.callback_data ?? "", "1")).toBe("1");
    expect(choiceOf("c:2:", undefined)).toBe("2");
    expect(choiceOf("anything", undefined)).toBe("anything");
  });
});

describe("a bot", () => {
  it("answers every tap, and nothing said in groups", async () => {
    const town = await channelRig(telegram, simulateTelegram);
    const bot = town.simulator as TelegramSimulator;
    await bot.deliver([bot.inGroup("Bonjour ?")]);
    await town.settle();
    expect(town.heard()).toEqual([]);
    await town.writes("lequel ?");
    await bot.deliver([bot.tap?.("Passeport") ?? bot.unknown()]);
    await town.settle();
    expect(bot.answeredTaps).toHaveLength(1);
  });

  it("can ask for its messages where it has no public address, each once", async () => {
    const town = await channelRig(telegram, simulateTelegram, { settings: { mode: "polling" } });
    const event = town.simulator.message("Bonjour ?");
    await town.simulator.deliver([event, town.simulator.unknown(), event]);
    await until(() => town.heard().length === 1, "the answer");
    expect(await town.simulator.deliver([town.simulator.message("Et demain ?")])).toBe(200);
    await until(() => town.heard().length === 2, "the second answer");
    expect(town.script.asked).toHaveLength(2);
    expect(town.simulator.broken).toEqual([]);
  });

  it("is checked, and its profile made what the town says, once", async () => {
    const { channel } = await channelRig(telegram, simulateTelegram, { settings: { mode: "polling" } });
    const { check, push } = channel.administration ?? {};
    expect((await check?.(null))?.map(({ status }) => status)).toEqual(["ok", "ok"]);
    const profile = { greeting: "Bonjour, ici la commune.", suggestions: [], menu: [] };
    const planned = await push?.(profile, true);
    expect(planned?.map(({ part }) => part)).toEqual(["commandes", "présentation", "présentation courte"]);
    expect(await push?.(profile, false)).toEqual(planned);
    expect(await push?.(profile, false)).toEqual([]);
  });

  it("gives its address to Telegram, and again when the secret changed since", async () => {
    const publicUrl = "https://parvis.valcour.example";
    const town = await channelRig(telegram, simulateTelegram, { publicUrl });
    const bot = town.simulator as TelegramSimulator;
    const { check, push } = town.channel.administration ?? {};
    const profile = { greeting: "Bonjour, ici la commune.", suggestions: [], menu: [] };
    const status = async () => (await check?.(publicUrl))?.at(-1)?.status;
    expect(await status()).toBe("failure");
    expect(await push?.(profile, false)).toContainEqual({
      ...{ part: "adresse de rappel", before: null },
      after: `${publicUrl}/webhooks/telegram`,
    });
    expect(await status()).toBe("ok");
    bot.undelivered("Wrong response from the webhook: 403 Forbidden");
    expect((await check?.(publicUrl))?.at(-1)?.remedy).toContain("secret");
    expect(await push?.(profile, false)).toMatchObject([{ part: "adresse de rappel" }]);
    expect(await push?.(profile, false)).toEqual([]);
    expect(await status()).toBe("ok");
  });
});
