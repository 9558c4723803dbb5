import { z } from "zod";
import type { Transcriber } from "../conversation/media/hear-voice.ts";
import type { Log } from "../telemetry/log.ts";

export interface TranscriptionSettings {
  /** Up to `/v1`, without final slash. */
  readonly baseUrl: string;
  readonly model: string;
  readonly apiKey: string | null;
}

const answered = z.looseObject({ text: z.string() });
/** A citizen waits meanwhile. Milliseconds. */
const TIMEOUT = 20_000;
/** The service reads the format from the file's name. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  "audio/ogg": "ogg",
  "audio/mpeg": "mp3",
  "audio/mp4": "m4a",
  "audio/wav": "wav",
  "audio/amr": "amr",
  "video/mp4": "mp4",
  "video/3gpp": "3gp",
};

/**
 * Speech to text by any server that speaks OpenAI's `POST /audio/transcriptions` (Albert, whisper.cpp, vLLM, Mistral…).
 *
 * @param fetcher calls the server of the settings and nothing else; redirects are refused.
 */
export function createTranscriber(
  { baseUrl, model, apiKey }: TranscriptionSettings,
  fetcher: typeof fetch,
  log: Log,
): Transcriber {
  return {
    async transcribe({ bytes, contentType }) {
      const form = new FormData();
      const file = new Blob([Uint8Array.from(bytes)], { type: contentType });
      form.set("file", file, `voice.${EXTENSIONS[contentType] ?? "bin"}`);
      form.set("model", model);
      form.set("language", "fr");
      form.set("response_format", "json");
      try {
        const response = await fetcher(`${baseUrl}/audio/transcriptions`, {
          method: "POST",
          body: form,
          headers: apiKey === null ? {} : { authorization: `Bearer ${apiKey}` },
          redirect: "error",
          signal: AbortSignal.timeout(TIMEOUT),
        });
        const read = response.ok ? answered.safeParse(await response.json()) : null;
        if (read?.success) return read.data.text;
        log.warn("transcription.refused", { status: response.status });
      } catch {
        log.warn("transcription.unreachable");
      }
      return null;
    },
  };
}
