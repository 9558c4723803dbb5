import { describe, expect, it } from "vitest";
import type { MediaOutcome } from "../../../src/conversation/attachment.ts";
import { installation, settled } from "../installation.ts";
import { echoAnswer, messageEvent, recordingChannel, SMS, until } from "../recording-channel.ts";

const VOICE = { contentType: "audio/ogg", contentUrl: "https://cdn.example/voice" };

async function townThatHears(heard: string | null, outcome?: MediaOutcome) {
  const bytes = Buffer.from("OggS and the rest");
  const channel = {
    ...recordingChannel("web", SMS),
    fetchMedia: async () => outcome ?? ({ kind: "fetched", bytes, contentType: "audio/ogg" } as const),
  };
  const given: string[] = [];
  const transcriber = {
    transcribe: async (audio: { readonly contentType: string }) => {
      given.push(audio.contentType);
      return heard;
    },
  };
  const town = await installation(echoAnswer, { channel, transcriber });
  const event = messageEvent("c1", "e1", "");
  await town.conversations.inbox.accept({ ...event, activity: { ...event.activity, attachments: [VOICE] } });
  await until(() => settled(town.database), "the answer");
  return { ...town, given, said: channel.texts().join("\n") };
}

describe("a voice note, while the assistant speaks", () => {
  it("is answered as if it had been written, after what was understood", async () => {
    const { said, given } = await townThatHears("Quel est le prix de la cantine ?");
    expect(given).toEqual(["audio/ogg"]);
    expect(said).toContain("J'ai compris : « Quel est le prix de la cantine ? »");
    expect(said).toContain("Réponse à : Quel est le prix de la cantine ?");
  });

  it("leaves neither sound nor number behind", async () => {
    const { database } = await townThatHears("Rappelez-moi au 06 12 34 56 78");
    const kept = await database.selectFrom("transcript").select("text").execute();
    expect(JSON.stringify(kept)).not.toContain("06 12 34");
    expect(await database.selectFrom("media").selectAll().execute()).toEqual([]);
  });

  it.each([
    ["nothing is heard", null, undefined],
    ["only silence is heard", "  ", undefined],
    ["a speech is heard", "mot ".repeat(400), undefined],
    ["the sound is gone", "Bonjour", { kind: "refused", why: "gone" } as const],
    [
      "it is no sound",
      "Bonjour",
      { kind: "fetched", bytes: Buffer.from("%PDF-"), contentType: "audio/ogg" } as const,
    ],
  ])("is told that it was not heard when %s", async (_why, heard, outcome) => {
    const { said } = await townThatHears(heard, outcome);
    expect(said).toContain("je ne peux pas écouter votre message vocal");
    expect(said).not.toContain("J'ai compris");
  });
});
