import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { LOCATION, type MediaOutcome } from "../../../src/conversation/attachment.ts";
import { createMediaFolder } from "../../../src/conversation/media/media-folder.ts";
import { purgeMedia } from "../../../src/conversation/media/purge-media.ts";
import { readDetail } from "../../../src/desk/conversations/read-detail.ts";
import { CAMILLE, hire } from "../desk-people.ts";
import { OPEN_TOWN } from "../handoffs/town-hall.ts";
import { installation, settled } from "../installation.ts";
import { echoAnswer, messageEvent, recordingChannel, until } from "../recording-channel.ts";

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABpfZFQAAAAABJRU5ErkJggg==",
  "base64",
);
const PHOTO = { contentType: "image/*", contentUrl: "https://cdn.example/1" };
const PLACE = { contentType: LOCATION, content: { latitude: 45.1, longitude: 3.2 } };

async function town(
  fetched: () => Promise<MediaOutcome> = async () => ({
    kind: "fetched",
    bytes: PNG,
    contentType: "image/png",
  }),
) {
  const folder = mkdtempSync(join(tmpdir(), "parvis-media-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  let asked = 0;
  const channel = recordingChannel();
  channel.fetchMedia = () => {
    asked += 1;
    return fetched();
  };
  const media = createMediaFolder(folder);
  const { conversations, database } = await installation(echoAnswer, {
    ...{ channel, media, collectivity: () => OPEN_TOWN },
  });
  await hire(database, [CAMILLE], Date.now());
  const sends = async (eventId: string, text: string, attachments: readonly object[]) => {
    const event = messageEvent("c", eventId, text);
    await conversations.inbox.accept({ ...event, activity: { ...event.activity, attachments } });
    await until(() => settled(database), "the turn");
  };
  const id = async () =>
    (await database.selectFrom("conversation").select("id").executeTakeFirstOrThrow()).id;
  const told = async (eventId: string) => {
    const row = await database
      .selectFrom("transcript")
      .select(["text", "detail"])
      .where("event_id", "=", eventId)
      .executeTakeFirstOrThrow();
    return { text: row.text, files: readDetail(row.detail).files };
  };
  const takenOver = async () => {
    await sends("first", "Bonjour", []);
    await conversations.agents.claim(await id(), CAMILLE, 0);
  };
  return { folder, channel, database, conversations, media, sends, id, told, takenOver, asked: () => asked };
}

describe("while the assistant speaks", () => {
  it.each([
    ["image/*", "regarder votre image"],
    ["audio/ogg", "écouter votre message vocal"],
    ["video/mp4", "regarder votre vidéo"],
    ["application/pdf", "ouvrir votre fichier"],
    [LOCATION, "utiliser votre position"],
    ["application/vnd.parvis.other", "ce que vous avez envoyé"],
  ])("a %s alone gets one helpful reply, and nothing is read", async (contentType, words) => {
    const { sends, channel, folder, told, asked } = await town();
    await sends("e", "", [{ ...PLACE, contentType }]);
    expect(channel.texts()).toHaveLength(1);
    expect(channel.texts()[0]).toContain("assistant automatique");
    expect(channel.texts()[0]).toContain(words);
    expect(asked()).toBe(0);
    expect(readdirSync(folder)).toEqual([]);
    const { text, files } = await told("e");
    expect(text).not.toContain("45.1");
    expect(files).toMatchObject([{ id: null, problem: "fichier non conservé" }]);
  });

  it("the words beside a file are answered", async () => {
    const { sends, channel, asked } = await town();
    await sends("e", "Est-ce le bon formulaire ?", [PHOTO]);
    expect(channel.texts().join()).toContain("Réponse à : Est-ce le bon formulaire ?");
    expect(asked()).toBe(0);
  });
});

describe("while a person holds the conversation", () => {
  it("keeps a file for them, by its bytes, readable by this process alone", async () => {
    const { sends, takenOver, told, folder, id } = await town();
    await takenOver();
    await sends("e", "", [{ ...PHOTO, name: "../../ma\u202Ephoto.exe" }, PLACE]);
    const { text, files } = await told("e");
    expect(text).toBe("Position : 45.1000, 3.2000");
    expect(files).toMatchObject([
      { name: "../../ma photo.exe", type: "image/png", size: PNG.length, problem: null },
    ]);
    const path = join(folder, await id(), files[0]?.id ?? "");
    expect(readFileSync(path).equals(PNG)).toBe(true);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it.each<[string, () => Promise<MediaOutcome>]>([
    ["trop lourd", async () => ({ kind: "refused", why: "too-big" })],
    ["par sécurité", async () => ({ kind: "refused", why: "forbidden" })],
    ["plus disponible", async () => ({ kind: "refused", why: "gone" })],
    [
      "type de fichier",
      async () => ({ kind: "fetched", bytes: Buffer.from("MZ\0\0"), contentType: "image/png" }),
    ],
    ["pas pu être récupéré", () => Promise.reject(new Error("boom"))],
  ])("says why a file is %s, and the words arrive all the same", async (why, fetched) => {
    const { sends, takenOver, told, folder } = await town(fetched);
    await takenOver();
    await sends("e", "Voici la photo", [PHOTO]);
    const { text, files } = await told("e");
    expect(text).toBe("Voici la photo");
    expect(files[0]?.problem).toContain(why);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("removes the file with its message", async () => {
    const { sends, takenOver, conversations, folder, id, database } = await town();
    await takenOver();
    await sends("e", "", [PHOTO]);
    const path = join(folder, await id());
    expect(readdirSync(path)).toHaveLength(1);
    await conversations.inbox.erase(messageEvent("c", "e", ""));
    await until(() => readdirSync(path).length === 0, "the end of the file");
    expect(await database.selectFrom("media").selectAll().execute()).toEqual([]);
  });

  it("removes files with the transcript, and those that no row knows", async () => {
    const { sends, takenOver, media, folder, id, database } = await town();
    await takenOver();
    await sends("e", "", [PHOTO]);
    const orphan = join(folder, await id(), "orphan");
    writeFileSync(orphan, "x");
    expect(await purgeMedia(database, media, new Date(), 30)).toBe(0);
    utimesSync(orphan, 0, 0);
    expect(await purgeMedia(database, media, new Date(), 30)).toBe(1);
    expect(await purgeMedia(database, media, new Date(Date.now() + 31 * 86_400_000), 30)).toBe(1);
    expect(readdirSync(folder)).toEqual([]);
  });
});

it("never leaves its folder", async () => {
  const { media, folder } = await town();
  await expect(media.write("../x", "y", PNG)).rejects.toThrow("unexpected characters");
  await expect(media.read("x", "../../y")).rejects.toThrow("unexpected characters");
  expect(readdirSync(folder)).toEqual([]);
});
