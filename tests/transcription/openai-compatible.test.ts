import { describe, expect, it, onTestFinished } from "vitest";
import { createTranscriber } from "../../src/transcription/openai-compatible.ts";
import { silentLog } from "../conversation/recording-channel.ts";
import { type Call, type Reply, servePlatform } from "../simulators/platform-server.ts";

async function serverThat(answer: (call: Call) => Reply) {
  const calls: Call[] = [];
  const server = await servePlatform(async (call) => {
    calls.push(call);
    return answer(call);
  });
  onTestFinished(server.close);
  const settings = { baseUrl: `${server.url}/v1`, model: "whisper-large-v3", apiKey: "a-key" };
  return { calls, transcriber: createTranscriber(settings, fetch, silentLog) };
}

const ogg = { bytes: Buffer.from("OggS of speech"), contentType: "audio/ogg" };

describe("a transcription server", () => {
  it("is given the sound as OpenAI's protocol says, and its words are taken", async () => {
    const { calls, transcriber } = await serverThat(() => ({
      status: 200,
      body: { text: "Quel est le prix ?" },
    }));
    expect(await transcriber.transcribe(ogg)).toBe("Quel est le prix ?");
    const [call] = calls;
    expect(call?.url.pathname).toBe("/v1/audio/transcriptions");
    expect(call?.headers.authorization).toBe("Bearer a-key");
    const body = call?.raw.toString("latin1") ?? "";
    for (const part of [
      'name="model"\r\n\r\nwhisper-large-v3',
      'name="language"\r\n\r\nfr',
      'filename="voice.ogg"',
    ]) {
      expect(body).toContain(part);
    }
    expect(body).toContain("OggS of speech");
  });

  it("that refuses, says something else or sends elsewhere is not heard", async () => {
    for (const reply of [
      { status: 401, body: { error: "key" } },
      { status: 200, body: { words: [] } },
      { status: 200, body: "not JSON" },
      { status: 302, headers: { location: "http://127.0.0.1:1/" } },
    ]) {
      const { transcriber } = await serverThat(() => reply);
      expect(await transcriber.transcribe(ogg)).toBeNull();
    }
  });

  it("that is not there is not heard either", async () => {
    const settings = { baseUrl: "http://127.0.0.1:1/v1", model: "m", apiKey: null };
    expect(await createTranscriber(settings, fetch, silentLog).transcribe(ogg)).toBeNull();
  });
});
